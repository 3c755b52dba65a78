package vn.toso.people;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.toso.access.ActingAs;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.time.VietnamTime;

/**
 * Works off a few rows of an import of people in one transaction, in the name of the import's author and with the rights that
 * the author has now. If a row is refused, the chunk is rolled back and the row fails; the others are worked off again. If the
 * identity provider is away, the whole chunk waits.
 */
@ApplicationScoped
class PeopleImportChunks {

    private static final Logger LOG = Logger.getLogger(PeopleImportChunks.class);

    private static final int SIZE = 20;

    enum Outcome {
        NOTHING_WAITS,
        WORKED,
        PUT_OFF
    }

    /** A rule refuses one row. */
    private static final class RowRefused extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;

        private final transient ImportedPerson row;
        private final transient Problem problem;

        RowRefused(ImportedPerson row, Problem problem) {
            super(problem.getMessage(), problem, false, false);
            this.row = row;
            this.problem = problem;
        }
    }

    private final PeopleImportStore store;
    private final AccountCreation creation;
    private final AccountService accounts;
    private final AssignmentService roles;
    private final PeopleQueries people;
    private final PeopleAccess access;
    private final ActingAs acting;

    PeopleImportChunks(
            PeopleImportStore store,
            AccountCreation creation,
            AccountService accounts,
            AssignmentService roles,
            PeopleQueries people,
            PeopleAccess access,
            ActingAs acting) {
        this.store = store;
        this.creation = creation;
        this.accounts = accounts;
        this.roles = roles;
        this.people = people;
        this.access = access;
        this.acting = acting;
    }

    /**
     * One request context for each chunk, because the caller is another one each time. A slow identity provider takes up to two
     * seconds for each row, longer in all than the transaction of a request may last.
     */
    @ActivateRequestContext
    @Heavy
    Outcome next() {
        var taken = new ArrayList<ImportedPerson>();
        try {
            return QuarkusTransaction.requiringNew().call(() -> work(taken));
        } catch (RowRefused refused) {
            QuarkusTransaction.requiringNew().run(() -> store.failed(refused.row, refused.problem));
            return Outcome.WORKED;
        } catch (RuntimeException failed) {
            LOG.warnf("%d rows of an import of people wait: %s", taken.size(), failed);
            QuarkusTransaction.requiringNew().run(() -> store.putOff(taken));
            return Outcome.PUT_OFF;
        }
    }

    private Outcome work(List<ImportedPerson> taken) {
        var chunk = store.lockNext(SIZE).orElse(null);
        if (chunk == null) {
            return Outcome.NOTHING_WAITS;
        }
        taken.addAll(chunk.people());
        acting.become(chunk.subject(), chunk.byName());
        boolean shut = people.isShut(chunk.subject());
        // Always in one order, so that no two transactions wait for each other: people by id, as slips are printed,
        // then user
        // names, which are mostly made of the names.
        var ordered = chunk.people().stream()
                .sorted(Comparator.comparing(ImportedPerson::personId, nullsLast(comparing(UUID::toString)))
                        .thenComparing(ImportedPerson::foldedName))
                .toList();
        for (var row : ordered) {
            try {
                if (shut) {
                    throw PeopleProblem.authorSuspended();
                }
                store.done(row, write(chunk.kind(), row));
            } catch (Problem problem) {
                if (problem.kind() == Problem.Kind.UNAVAILABLE) {
                    throw problem;
                }
                throw new RowRefused(row, problem);
            }
        }
        return Outcome.WORKED;
    }

    private UUID write(PeopleImportKind kind, ImportedPerson row) {
        if (kind == PeopleImportKind.ROLES) {
            return role(row);
        }
        return row.personId() == null ? create(row) : change(row);
    }

    private UUID create(ImportedPerson row) {
        var given = row.given();
        var role =
                given == null ? null : new NewPerson.FirstRole(given.role(), null, VietnamTime.local(given.to()), null);
        var contact = row.contact();
        var person =
                new NewPerson(row.username(), row.fullName(), contact.email(), contact.phone(), row.unitId(), role);
        return creation.again(person, row.importId() + " " + row.rowNumber());
    }

    private UUID change(ImportedPerson row) {
        var person = lock(row).orElseThrow(Problem::notFound);
        var contact = row.contactFor(person);
        if (!contact.equals(person.contact())) {
            accounts.edit(
                    person.id(), person.version(), new PersonEdit(person.fullName(), contact.email(), contact.phone()));
        }
        if (row.given() != null) {
            roles.grant(row.given().to(person.id(), row.unitId()));
        }
        return person.id();
    }

    private Optional<PersonRow> lock(ImportedPerson row) {
        var scope = access.scope();
        return people.find(row.personId(), scope)
                .map(found -> people.lock(found.id()))
                .flatMap(locked -> people.find(locked.id, scope));
    }

    private UUID role(ImportedPerson row) {
        var given = row.given();
        // Also somebody of a unit that the author does not manage, perhaps since the row was checked.
        row.requireSame(people.lock(row.personId()));
        if (given.changed() == null) {
            roles.grant(given.to(row.personId(), row.unitId()));
        } else {
            var edit = new AssignmentEdit(VietnamTime.local(given.to()), given.reason());
            try {
                roles.edit(given.changed().assignmentId(), given.changed().version(), edit);
            } catch (Problem stale) {
                throw stale.kind() == Problem.Kind.PRECONDITION_FAILED ? PeopleProblem.roleChanged() : stale;
            }
        }
        return row.personId();
    }
}
