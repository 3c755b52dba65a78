package vn.toso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import vn.toso.access.CurrentUser;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.identity.IdentityProvider;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.problem.CommonProblem;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;

/** Makes new one-time codes for many people and prints them. The codes are in the paper and nowhere else. */
@ApplicationScoped
class SlipPrinting {

    private final PaperSlipQueries queries;
    private final PeopleQueries people;
    private final PeopleImportStore imports;
    private final Slips slips;
    private final PeopleAccess access;
    private final IdentityProvider identity;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    SlipPrinting(
            PaperSlipQueries queries,
            PeopleQueries people,
            PeopleImportStore imports,
            Slips slips,
            PeopleAccess access,
            IdentityProvider identity,
            Idempotency idempotency,
            AuditTrail audit,
            CurrentUser user,
            Clock clock) {
        this.queries = queries;
        this.people = people;
        this.imports = imports;
        this.slips = slips;
        this.access = access;
        this.identity = identity;
        this.idempotency = idempotency;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @return a PDF
     * @throws Problem 409 if the request was carried out before, because its codes are stored nowhere
     */
    @Heavy
    @Transactional
    byte[] print(String key, NewSlips wanted) {
        if ((wanted.personIds() == null) == (wanted.importId() == null)) {
            throw new Problem(
                    Problem.Kind.MALFORMED,
                    CommonProblem.INVALID_REQUEST,
                    "Either people or an import",
                    Violation.at("/personIds", CommonViolation.INVALID));
        }
        var paper = new AtomicReference<byte[]>();
        var reply = idempotency.once("printSlips", key, wanted, Done.class, () -> {
            paper.set(wanted.importId() == null ? printThese(wanted.personIds()) : printImported(wanted));
            return new Done(UUID.randomUUID());
        });
        if (reply.replayed()) {
            throw PeopleProblem.slipsPrinted();
        }
        return paper.get();
    }

    private byte[] printThese(List<UUID> personIds) {
        var asked = new HashSet<>(personIds);
        var found = lock(queries.find(asked, access.scope()));
        if (found.size() < asked.size()) {
            throw Problem.notFound();
        }
        var holdingMore = holdingMore(found);
        for (var person : found) {
            if (holdingMore.contains(person.subject())) {
                throw PeopleProblem.holdsMore(person.id());
            }
            if (person.state() != PersonState.ACTIVE) {
                throw PeopleProblem.inState(person.state()).with("personId", person.id());
            }
        }
        return print(found, List.of());
    }

    private byte[] printImported(NewSlips wanted) {
        var found = lock(ofImport(wanted.importId(), wanted.partOrFirst()));
        var holdingMore = holdingMore(found);
        var printed = new ArrayList<PaperSlip>();
        var leftOut = new ArrayList<String>();
        for (var person : found) {
            var why = LeftOut.why(person, holdingMore);
            if (why == null) {
                printed.add(person);
            } else {
                leftOut.add(
                        "%s (%s): %s".formatted(person.fullName(), person.unit().inFull(), why.words));
            }
        }
        if (printed.isEmpty()) {
            throw PeopleProblem.nobodyNeedsASlip();
        }
        return print(printed, leftOut);
    }

    private List<PaperSlip> ofImport(UUID importId, Integer part) {
        var scope = access.scope();
        imports.find(importId, user.subject(), scope).orElseThrow(Problem::notFound);
        return queries.findOfImport(importId, user.subject(), part, scope);
    }

    /** Whom {@link #print} would give a slip for an import now. */
    @Transactional
    SlipsToPrint preview(UUID importId) {
        var found = ofImport(importId, null);
        var holdingMore = holdingMore(found);
        var leftOut = found.stream()
                .map(person -> LeftOut.why(person, holdingMore))
                .filter(Objects::nonNull)
                .toList();
        var printed = found.stream()
                .filter(person -> LeftOut.why(person, holdingMore) == null)
                .map(PaperSlip::id)
                .toList();
        int activated = Collections.frequency(leftOut, LeftOut.ACTIVATED);
        return new SlipsToPrint(
                queries.countParts(importId),
                printed.size(),
                slips.countOpen(printed),
                activated,
                leftOut.size() - activated);
    }

    /** Why somebody whom an import has created gets no slip, and the words for it on the paper. */
    private enum LeftOut {
        ENDED("tài khoản đã kết thúc"),
        SUSPENDED("tài khoản đang tạm khóa"),
        ACTIVATED("đã tự đặt mật khẩu"),
        HOLDS_MORE("có vai trò ở đơn vị ngoài phạm vi của người in");

        private final String words;

        LeftOut(String words) {
            this.words = words;
        }

        /** @return null if the person gets a slip */
        static LeftOut why(PaperSlip person, Set<String> holdingMore) {
            if (person.state() == PersonState.ENDED) {
                return ENDED;
            }
            if (person.state() == PersonState.SUSPENDED) {
                return SUSPENDED;
            }
            if (person.activated()) {
                return ACTIVATED;
            }
            return holdingMore.contains(person.subject()) ? HOLDS_MORE : null;
        }
    }

    /** Locks people, and reads again what may have changed before. */
    private List<PaperSlip> lock(List<PaperSlip> found) {
        var ids = found.stream().map(PaperSlip::id).toList();
        queries.lock(ids);
        return queries.find(ids, access.scope());
    }

    private Set<String> holdingMore(List<PaperSlip> found) {
        var subjects = found.stream().map(PaperSlip::subject).toList();
        return people.findHoldingMore(subjects, access.scope(), clock.instant());
    }

    /** The identity provider is asked last. Somebody without a password has no session to end. */
    private byte[] print(List<PaperSlip> printed, List<String> leftOut) {
        var issued = slips.issue(printed.stream().map(PaperSlip::id).toList(), Slip.Maker.of(user));
        audit.changed(
                AuditAction.PERSON_SLIP,
                printed.stream()
                        .map(one -> new AuditTrail.Change(
                                one.id(),
                                one.unit().id(),
                                issued.get(one.id())
                                        .describe(Details.of()
                                                .about(AuditField.SUBJECT, one.subject())
                                                .about(AuditField.PRINTED, true))))
                        .toList());
        var loggedOut = printed.stream().filter(PaperSlip::activated).toList();
        queries.endTokens(loggedOut.stream().map(PaperSlip::id).toList(), clock.instant());
        var paper = SlipPaper.write(printed, issued, user.name(), leftOut);
        loggedOut.forEach(one -> identity.logOut(one.subject()));
        return paper;
    }
}
