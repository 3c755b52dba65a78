package vn.toso.shared.rate;

import jakarta.ws.rs.GET;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Locale;
import vn.toso.shared.load.Heavy;

/** A number of requests that a caller may send in a minute. Each kind has its own, so that many of one kind stop no other. */
public enum Budget {
    /** Requests of one address without a token. Those with one pay for their account only, so that no neighbour stops it. */
    ADDRESS,
    /** Requests of one address to operations that need no account. */
    ANONYMOUS,
    READ,
    /** Suggestions while somebody types. */
    SEARCH,
    /** Exports, imports, documents and whatever else is {@link Heavy}. */
    HEAVY,
    WRITE,
    /** Figures that a unit sends. */
    SUBMIT;

    /** The budget from which requests to an endpoint are paid. */
    static Budget of(Method endpoint) {
        var declared = annotation(endpoint, Spends.class);
        if (declared != null) {
            return declared.value();
        }
        if (annotation(endpoint, Heavy.class) != null) {
            return HEAVY;
        }
        return endpoint.isAnnotationPresent(GET.class) ? READ : WRITE;
    }

    private static <A extends Annotation> A annotation(Method endpoint, Class<A> type) {
        var own = endpoint.getAnnotation(type);
        return own != null ? own : endpoint.getDeclaringClass().getAnnotation(type);
    }

    /** The name in the response headers. */
    String policy() {
        return name().toLowerCase(Locale.ROOT);
    }
}
