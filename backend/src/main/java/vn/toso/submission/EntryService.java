package vn.toso.submission;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.indicator.IndicatorRef;
import vn.toso.regime.ObligationService;
import vn.toso.regime.RegimeService;
import vn.toso.shared.time.VietnamTime;
import vn.toso.target.TargetService;
import vn.toso.target.UnitTarget;
import vn.toso.unit.UnitService;

/** What a unit sees before it sends: what it owes, and the form for it. */
@ApplicationScoped
class EntryService {

    private final ObligationService obligations;
    private final SubmissionRepository submissions;
    private final RegimeService regimes;
    private final TargetService targets;
    private final UnitService units;
    private final CurrentUser user;

    EntryService(
            ObligationService obligations,
            SubmissionRepository submissions,
            RegimeService regimes,
            TargetService targets,
            UnitService units,
            CurrentUser user) {
        this.obligations = obligations;
        this.submissions = submissions;
        this.regimes = regimes;
        this.targets = targets;
        this.units = units;
        this.user = user;
    }

    @Transactional
    List<ObligationView> obligations(UUID regimeId, UUID unitId, LocalDate from, LocalDate to) {
        var asked = obligations.list(regimeId, unitId, from, to);
        var fulfilled = submissions.findFulfilled(regimeId, unitId, from, to, user.scope()).stream()
                .collect(toMap(SubmissionRepository.Fulfilled::asOf, one -> one));
        return asked.stream()
                .map(one -> ObligationView.of(one, fulfilled.get(one.asOf())))
                .toList();
    }

    @Transactional
    EntryForm form(UUID regimeId, UUID unitId, LocalDate asOf) {
        var obligation = obligations.require(regimeId, unitId, asOf);
        var regime = regimes.require(regimeId, asOf);
        var sent = submissions.findFor(regimeId, unitId, asOf, user.scope()).orElse(null);
        var indicators = regime.indicators().stream().map(IndicatorRef::id).toList();
        var previous = submissions.findPrevious(regimeId, unitId, indicators, asOf, user.scope()).stream()
                .collect(toMap(PreviousFigure::indicatorId, one -> one));
        var toReach = targets.inForce(List.of(unitId), asOf).stream()
                .collect(toMap(UnitTarget::indicatorId, UnitTarget::target));
        var fields = regime.indicators().stream()
                .map(one -> new EntryForm.Field(one, previous.get(one.id()), toReach.get(one.id())))
                .toList();
        return new EntryForm(
                regimeId,
                regime.name(),
                units.require(unitId, asOf),
                asOf,
                VietnamTime.local(obligation.closesAt()),
                VietnamTime.local(obligation.dueAt()),
                ObligationView.status(obligation, sent != null),
                sent,
                fields,
                sent == null ? SubmissionPermissions.of(user, unitId).onMissing() : Set.of());
    }
}
