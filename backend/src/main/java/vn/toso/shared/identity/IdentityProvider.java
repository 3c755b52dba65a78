package vn.toso.shared.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import vn.toso.shared.problem.Problem;

/**
 * Manages accounts at the identity provider, as the last step of a transaction. If the transaction is rolled back afterwards, the
 * change of the account is undone. If the identity provider is away, slow or refuses our login, every operation throws 503
 * {@code identity-provider-away}; if we lack a right there, {@code identity-provider-forbids}.
 */
@ApplicationScoped
public class IdentityProvider {

    /** An account without its secrets. */
    public record AccountState(String subject, String username, String fullName, boolean enabled) {}

    private static final Logger LOG = Logger.getLogger(IdentityProvider.class);

    private static final String LOCALE = "locale";
    private static final List<String> VIETNAMESE = List.of("vi");

    /** The attribute by which an account that a try has left behind is known; only administrators see it. */
    private static final String ATTEMPT = "attempt";

    /** The group whose members a deployed realm asks for a second factor. */
    private static final String ADMINISTRATORS = "administrators";

    private static final int CREATED = Response.Status.CREATED.getStatusCode();
    private static final int CONFLICT = Response.Status.CONFLICT.getStatusCode();
    private static final int BAD_REQUEST = Response.Status.BAD_REQUEST.getStatusCode();
    private static final int FORBIDDEN = Response.Status.FORBIDDEN.getStatusCode();
    private static final int NOT_FOUND = Response.Status.NOT_FOUND.getStatusCode();

    private static final Set<Integer> ROLLED_BACK = Set.of(Status.STATUS_ROLLEDBACK, Status.STATUS_ROLLING_BACK);

    /** Pages in which the provider is asked for all its accounts. */
    private static final int PAGE = 500;

    private final KeycloakAccess keycloak;
    private final TransactionSynchronizationRegistry transactions;

    IdentityProvider(KeycloakAccess keycloak, TransactionSynchronizationRegistry transactions) {
        this.keycloak = keycloak;
        this.transactions = transactions;
    }

    public boolean isConfigured() {
        return keycloak.isConfigured();
    }

    /**
     * Creates an enabled account without a password. If an earlier try of the same attempt has left an account with this user
     * name behind, it is replaced. The caller holds the user name, which nobody here has.
     *
     * @param attempt names what is tried, the same each time that it is tried; at most 255 characters
     * @return the subject of its tokens
     * @throws Refused if the user name is taken by an account that something else has created
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String create(String username, String fullName, String attempt) throws Refused {
        var attributes = Map.of(LOCALE, VIETNAMESE, ATTEMPT, List.of(attempt));
        try {
            return create(username, fullName, attributes);
        } catch (Refused taken) {
            var left = find(username)
                    .filter(found -> List.of(attempt).equals(found.attribute(ATTEMPT)))
                    .orElseThrow(() -> taken);
            delete(left.id());
            return create(username, fullName, attributes);
        }
    }

    private String create(String username, String fullName, Map<String, List<String>> attributes) throws Refused {
        var user = new Keycloak.User(null, username, fullName, true, attributes);
        var subject = refusing(CONFLICT, () -> created(keycloak.api().createUser(token(), user)));
        afterRollback(() -> delete(subject));
        return subject;
    }

    /** @return the id at the end of the new address */
    private static String created(Response response) {
        try (response) {
            if (response.getStatus() != CREATED) {
                throw new WebApplicationException(response.getStatus());
            }
            var path = response.getLocation().getPath();
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    /**
     * Creates an enabled account without a password, or takes over an account of this user name that has no password. A try
     * whose answer was lost leaves such an account, and nobody can log in with it.
     *
     * @throws Refused if the user name belongs to an account with a password
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String createOrTakeOver(String username, String fullName) throws Refused {
        try {
            return create(username, fullName, Map.of(LOCALE, VIETNAMESE));
        } catch (Refused taken) {
            var subject = find(username)
                    .map(Keycloak.User::id)
                    .filter(id -> !hasCredentials(id))
                    .orElseThrow(() -> taken);
            write(new Known(subject, username, fullName, true));
            return subject;
        }
    }

    private Optional<Keycloak.User> find(String username) {
        return answer(() -> keycloak.api().findUsers(token(), username, true)).stream()
                .findFirst();
    }

    private boolean hasCredentials(String subject) {
        return !answer(() -> keycloak.api().credentials(token(), subject)).isEmpty();
    }

    private void delete(String subject) {
        ask(() -> keycloak.api().deleteUser(token(), subject));
    }

    /**
     * What is known of a person here.
     *
     * @param enabled whether the person may log in
     */
    public record Known(String subject, String username, String fullName, boolean enabled) {}

    /** Changes the name of an account, or whether its person may log in. Somebody who may not is logged out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void update(Known before, Known after) {
        afterRollback(() -> write(before));
        try {
            write(after);
            if (before.enabled && !after.enabled) {
                logOut(after.subject);
            }
        } catch (Problem problem) {
            // Where there is no account, nobody can log in anyway.
            if (problem.type() != IdentityProblem.Type.ACCOUNT_MISSING || after.enabled) {
                throw problem;
            }
        }
    }

    private void write(Known known) {
        var user = new Keycloak.User(null, known.username, known.fullName, known.enabled, null);
        ask(() -> keycloak.api().updateUser(token(), known.subject, user));
    }

    /** Ends all sessions of an account. */
    public void logOut(String subject) {
        ask(() -> keycloak.api().logOut(token(), subject));
    }

    /** @throws Refused if the password breaks a rule of the identity provider */
    public void setPassword(String subject, String password) throws Refused {
        var credential = new Keycloak.Credential("password", password, false);
        refusing(BAD_REQUEST, () -> {
            keycloak.api().resetPassword(token(), subject, credential);
            return subject;
        });
    }

    /** A page of the accounts of people, from a position on; shorter than the one before it only at the end. */
    public List<AccountState> accounts(int first) {
        var users = answer(() -> keycloak.api().listUsers(token(), true, first, PAGE));
        return users.stream()
                .map(user -> new AccountState(
                        user.id(), user.username(), user.firstName(), Boolean.TRUE.equals(user.enabled())))
                .toList();
    }

    /**
     * Makes the provider ask an account for a second factor from its next login on. Does nothing if there is no such account, or
     * if the provider does not manage accounts for us or has no group for this.
     */
    public void demandSecondFactor(String subject) {
        // Where there is no account, nobody can log in anyway.
        administrators().ifPresent(group -> askIfThere(() -> keycloak.api().join(token(), subject, group)));
    }

    /** The account may go on using a second factor, but no longer has to. */
    public void waiveSecondFactor(String subject) {
        administrators().ifPresent(group -> ask(() -> keycloak.api().leave(token(), subject, group)));
    }

    /** The second factors that an account has now. */
    public List<SecondFactor> secondFactors(String subject) {
        return answer(() -> keycloak.api().credentials(token(), subject)).stream()
                .flatMap(stored -> SecondFactor.of(stored).stream())
                .toList();
    }

    /** Does nothing if the account does not have it any more. This cannot be undone. */
    public void removeSecondFactor(String subject, SecondFactor factor) {
        askIfThere(() -> keycloak.api().deleteCredential(token(), subject, factor.id()));
    }

    /** Subjects of all accounts that are asked for a second factor; empty if the provider has no group for this. */
    public Optional<Set<String>> withSecondFactor() {
        return administrators().map(group -> {
            var subjects = new HashSet<String>();
            List<Keycloak.User> page;
            int first = 0;
            do {
                int from = first;
                page = answer(() -> keycloak.api().members(token(), group, true, from, PAGE));
                page.forEach(user -> subjects.add(user.id()));
                first += page.size();
            } while (!page.isEmpty());
            return subjects;
        });
    }

    /** @return the id of the group */
    private Optional<String> administrators() {
        if (!isConfigured()) {
            return Optional.empty();
        }
        return answer(() -> keycloak.api().findGroups(token(), ADMINISTRATORS, true)).stream()
                .map(Keycloak.Group::id)
                .findFirst();
    }

    /**
     * A program's account.
     *
     * @param subject the subject of its tokens
     */
    public record Service(String subject, String secret) {}

    /**
     * Creates a confidential client that gets tokens for the API by client credentials.
     *
     * @param name shown as the name of the sender
     * @throws Refused if the client id is taken
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Service createService(String clientId, String name) throws Refused {
        var client = ServiceClients.of(clientId, name);
        var id = refusing(CONFLICT, () -> created(keycloak.api().createClient(token(), client)));
        afterRollback(() -> deleteClient(id));
        return answer(
                () -> new Service(keycloak.api().serviceAccount(token(), id).id(), renew(id)));
    }

    private String renew(String id) {
        return keycloak.api().renewSecret(token(), id).value();
    }

    private void deleteClient(String id) {
        ask(() -> keycloak.api().deleteClient(token(), id));
    }

    /**
     * Replaces the secret of a program. This cannot be undone.
     *
     * @return the new secret
     */
    public String rotateService(String clientId) {
        var client = client(clientId).orElseThrow(IdentityProblem::missing);
        return answer(() -> renew(client.id()));
    }

    /** Deletes the client of a program, if there is one. This cannot be undone. */
    public void deleteService(String clientId) {
        client(clientId).ifPresent(client -> deleteClient(client.id()));
    }

    /**
     * A page of the accounts of programs, from a position on; empty after the last.
     *
     * @param beginning of their client ids
     */
    public List<AccountState> services(String beginning, int first) {
        return answer(() -> keycloak.api().searchClients(token(), beginning, true, first, PAGE).stream()
                .filter(client -> client.clientId().startsWith(beginning))
                .map(client -> new AccountState(
                        keycloak.api().serviceAccount(token(), client.id()).id(),
                        client.clientId(),
                        client.name(),
                        Boolean.TRUE.equals(client.enabled())))
                .toList());
    }

    private Optional<Keycloak.Client> client(String clientId) {
        return answer(() -> keycloak.api().findClients(token(), clientId)).stream()
                .findFirst();
    }

    /** Whatever is wrong with our own login is no answer to the request that needs it. */
    private String token() {
        try {
            return keycloak.token();
        } catch (WebApplicationException | ProcessingException refused) {
            throw away(refused);
        }
    }

    private void ask(Runnable request) {
        answer(() -> {
            request.run();
            return null;
        });
    }

    private void askIfThere(Runnable request) {
        try {
            ask(request);
        } catch (Problem problem) {
            if (problem.type() != IdentityProblem.Type.ACCOUNT_MISSING) {
                throw problem;
            }
        }
    }

    private <T> T answer(Supplier<T> request) {
        try {
            return request.get();
        } catch (WebApplicationException refused) {
            throw problem(refused);
        } catch (ProcessingException away) {
            throw away(away);
        }
    }

    /** @param status by which the provider refuses a value */
    private <T> T refusing(int status, Supplier<T> request) throws Refused {
        try {
            return request.get();
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == status) {
                throw new Refused();
            }
            throw problem(refused);
        } catch (ProcessingException away) {
            throw away(away);
        }
    }

    private Problem problem(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        if (status == NOT_FOUND) {
            return IdentityProblem.missing();
        }
        keycloak.forgetToken();
        if (status == FORBIDDEN) {
            LOG.errorf("The client of the backend lacks a right at the identity provider: %s", refused);
            return IdentityProblem.forbids();
        }
        return away(refused);
    }

    private static Problem away(RuntimeException failure) {
        LOG.warnf("The identity provider does not do what we ask: %s", failure);
        return IdentityProblem.away();
    }

    private void afterRollback(Runnable undo) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing to prepare.
            }

            @Override
            public void afterCompletion(int status) {
                if (ROLLED_BACK.contains(status)) {
                    try {
                        undo.run();
                    } catch (Problem away) {
                        LOG.errorf(
                                "A change of an account could not be undone (%s)",
                                away.type().wire());
                    }
                }
            }
        });
    }
}
