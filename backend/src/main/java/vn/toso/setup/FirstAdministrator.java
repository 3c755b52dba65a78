package vn.toso.setup;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;

/** Names the first administrator at start. If the identity provider or the link file does not work then, tries again later. */
@ApplicationScoped
class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    private final FirstAdministratorConfig config;
    private final Founding founding;

    private volatile boolean pending;

    FirstAdministrator(FirstAdministratorConfig config, Founding founding) {
        this.config = config;
        this.founding = founding;
    }

    /**
     * Runs after the demo, which creates administrators of its own.
     *
     * @throws IllegalStateException if a setting is missing or contradicts another one; the backend does not start then
     */
    @ActivateRequestContext
    void name(@Observes @Priority(Interceptor.Priority.APPLICATION + 100) StartupEvent start) {
        if (config.username().isPresent()
                && (config.fullName().isEmpty() || config.linkFile().isEmpty())) {
            throw new IllegalStateException("TOSO_FIRST_ADMINISTRATOR_USERNAME needs TOSO_FIRST_ADMINISTRATOR_FULL_NAME"
                    + " and TOSO_FIRST_ADMINISTRATOR_LINK_FILE");
        }
        if (config.username().isPresent() && config.subject().isPresent()) {
            throw new IllegalStateException("TOSO_FIRST_ADMINISTRATOR_USERNAME is for a new account and"
                    + " TOSO_FIRST_ADMINISTRATOR_SUBJECT for an existing one; only one of them can be set");
        }
        pending = config.username().isPresent() || config.subject().isPresent();
        tryToName();
    }

    @Scheduled(every = "30s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void tryAgain() {
        tryToName();
    }

    private void tryToName() {
        if (!pending) {
            return;
        }
        try {
            var done = founding.name();
            pending = false;
            if (done.named()) {
                LOG.info("The first administrator is named");
            }
            if (done.linkWritten()) {
                LOG.infof(
                        "The link with which the first administrator sets a password is in %s",
                        config.linkFile().orElseThrow());
            }
        } catch (Problem refused) {
            LOG.errorf(
                    "The first administrator cannot be named yet: %s %s (%s)",
                    refused.type().wire(),
                    refused.violations().stream().map(Violation::code).toList(),
                    refused.getMessage());
        } catch (UncheckedIOException failed) {
            LOG.errorf("The link of the first administrator cannot be written yet: %s", failed.getCause());
        }
    }
}
