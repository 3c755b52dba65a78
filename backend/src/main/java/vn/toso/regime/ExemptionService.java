package vn.toso.regime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.shared.database.Turn;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.time.Ending;
import vn.toso.shared.time.Period;
import vn.toso.shared.version.ForChange;
import vn.toso.unit.UnitService;

/** Manages which units need not report and why. Days that have passed cannot be exempted. */
@ApplicationScoped
class ExemptionService {

    private final RegimeRepository regimes;
    private final UnitService units;
    private final Turn turns;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final BusinessClock clock;

    ExemptionService(
            RegimeRepository regimes,
            UnitService units,
            Turn turns,
            Idempotency idempotency,
            AuditTrail audit,
            CurrentUser user,
            BusinessClock clock) {
        this.regimes = regimes;
        this.units = units;
        this.turns = turns;
        this.idempotency = idempotency;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** The exemptions of units that the caller may read, the latest first. */
    @Transactional
    Page<ExemptionView> list(UUID regimeId) {
        var owner = versions(regimeId).get(0).regime.ownerUnitId;
        boolean administers = user.administers(owner);
        return Page.whole(regimes.findExemptions(regimeId, user.scope(), clock.today()).stream()
                .map(one -> view(one, administers))
                .toList());
    }

    @Transactional
    ExemptionView find(UUID regimeId, UUID id) {
        return list(regimeId).items().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    @Transactional
    Reply<ExemptionView> grant(String key, UUID regimeId, NewExemption request) {
        record Request(UUID regimeId, NewExemption body) {}
        var hashed = new Request(regimeId, request);
        return idempotency.once("createExemption", key, hashed, ExemptionView.class, () -> {
            var versions = versions(regimeId);
            var owner = versions.get(0).regime.ownerUnitId;
            user.requireAdministrator(owner);
            turns.take("exemptions from " + regimeId);
            check(versions, request, owner);
            var exemption = new Exemption(regimeId, request);
            regimes.findExemptions(regimeId, List.of(request.unitId())).stream()
                    .filter(there -> overlap(there, exemption))
                    .findFirst()
                    .ifPresent(there -> {
                        throw RegimeProblem.exempted(there.id);
                    });
            regimes.persist(exemption);
            audit.changed(
                    AuditAction.EXEMPTION_GRANT,
                    exemption.id,
                    exemption.unitId,
                    Details.of()
                            .about(AuditField.REGIME, regimeId)
                            .made(AuditField.REASON, exemption.reason)
                            .made(AuditField.VALID_FROM, exemption.validFrom)
                            .made(AuditField.VALID_TO, exemption.validTo));
            return view(exemption, true);
        });
    }

    @Transactional
    Reply<ExemptionView> end(String key, UUID regimeId, UUID id, int seen, Ending ending) {
        record Request(UUID regimeId, UUID id, int version, Ending ending) {}
        var hashed = new Request(regimeId, id, seen, ending);
        return idempotency.once("endExemption", key, hashed, ExemptionView.class, () -> {
            var owner = versions(regimeId).get(0).regime.ownerUnitId;
            find(regimeId, id);
            var exemption = ForChange.lock(
                    Optional.of(owner),
                    user::requireAdministrator,
                    () -> regimes.lockExemption(id),
                    one -> one.version,
                    seen);
            var end = ending.validTo();
            if (end.isBefore(clock.today())
                    || !end.isAfter(exemption.validFrom)
                    || (exemption.validTo != null && !end.isBefore(exemption.validTo))) {
                throw RegimeProblem.invalidExemption(Violation.at("/validTo", CommonViolation.OUT_OF_RANGE));
            }
            var details = Details.of()
                    .about(AuditField.REGIME, regimeId)
                    .about(AuditField.REASON, exemption.reason)
                    .changed(AuditField.VALID_TO, exemption.validTo, end);
            exemption.validTo = end;
            regimes.write();
            audit.changed(AuditAction.EXEMPTION_END, id, exemption.unitId, details);
            return view(exemption, true);
        });
    }

    private void check(List<RegimeVersion> versions, NewExemption request, UUID owner) {
        if (request.validFrom().isBefore(clock.today())) {
            throw RegimeProblem.invalidExemption(Violation.at("/validFrom", CommonViolation.PAST_DATE));
        }
        if (request.validTo() != null && !request.validTo().isAfter(request.validFrom())) {
            throw RegimeProblem.invalidExemption(Violation.at("/validTo", CommonViolation.NOT_AFTER_FROM));
        }
        var unit = units.require(request.unitId(), request.validFrom());
        boolean asked = versions.stream().anyMatch(one -> one.reportingLevel == unit.level())
                && units.periodsBelow(unit.id(), owner).stream().anyMatch(one -> one.contains(request.validFrom()));
        if (!asked) {
            throw RegimeProblem.invalidExemption(Violation.at("/unitId", RegimeViolation.UNIT_NOT_ASKED));
        }
    }

    private static boolean overlap(Exemption one, Exemption other) {
        return begins(one.period(), other.validTo) && begins(other.period(), one.validTo);
    }

    private static boolean begins(Period period, LocalDate before) {
        return before == null || period.from().isBefore(before);
    }

    private List<RegimeVersion> versions(UUID regimeId) {
        var versions = regimes.findVersions(regimeId, user.scope(), clock.today());
        if (versions.isEmpty()) {
            throw Problem.notFound();
        }
        return versions;
    }

    private ExemptionView view(Exemption exemption, boolean administers) {
        var unit = units.findAll(List.of(exemption.unitId), exemption.validFrom).get(exemption.unitId);
        boolean over = exemption.validTo != null && !exemption.validTo.isAfter(clock.today());
        return ExemptionView.of(exemption, unit, administers && !over);
    }
}
