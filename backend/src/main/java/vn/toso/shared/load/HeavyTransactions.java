package vn.toso.shared.load;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionManager;

/** Sets the timeout before the transaction of the same method begins. */
@Heavy
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class HeavyTransactions {

    private static final int USUAL = 0;

    private final TransactionManager transactions;
    private final LoadConfig config;

    HeavyTransactions(TransactionManager transactions, LoadConfig config) {
        this.transactions = transactions;
        this.config = config;
    }

    @AroundInvoke
    Object withTime(InvocationContext call) throws Exception {
        transactions.setTransactionTimeout(config.heavySeconds());
        try {
            return call.proceed();
        } finally {
            transactions.setTransactionTimeout(USUAL);
        }
    }
}
