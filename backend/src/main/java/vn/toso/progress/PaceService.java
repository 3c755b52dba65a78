package vn.toso.progress;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import vn.toso.indicator.IndicatorRef;
import vn.toso.progress.PaceView.IndicatorPace;
import vn.toso.regime.RegimeService;
import vn.toso.shared.problem.Problem;
import vn.toso.target.Pace;
import vn.toso.target.TargetService;

/** Computes how far a unit is from its target. */
@ApplicationScoped
class PaceService {

    private final ProgressService progress;
    private final RegimeService regimes;
    private final TargetService targets;

    PaceService(ProgressService progress, RegimeService regimes, TargetService targets) {
        this.progress = progress;
        this.regimes = regimes;
        this.targets = targets;
    }

    @Transactional
    PaceView of(UUID targetId, UUID regimeId, UUID unitId, LocalDate asOf) {
        var target = targets.findForProgress(targetId, asOf);
        var reached = progress.progress(regimeId, unitId, asOf, null);
        var totals = reached.totals().stream()
                .filter(total ->
                        total.target() != null && total.target().targetId().equals(targetId))
                .toList();
        if (totals.isEmpty()) {
            throw new Problem(
                    Problem.Kind.UNPROCESSABLE,
                    ProgressProblem.NOT_A_TARGET_OF,
                    "On that date the unit does not have to reach this target with a figure of this regime");
        }
        var endsOn = target.validTo() == null ? target.periodTo() : target.validTo();
        long daysLeft = regimes.countAsked(regimeId, asOf.plusDays(1), endsOn);
        var indicators = reached.indicators().stream().collect(toMap(IndicatorRef::id, one -> one));
        return new PaceView(
                regimeId,
                reached.unit(),
                asOf,
                totals.get(0).target(),
                endsOn,
                daysLeft,
                totals.stream()
                        .map(total -> new IndicatorPace(
                                indicators.get(total.indicatorId()),
                                total.from(),
                                total.exact() == null
                                        ? null
                                        : Pace.of(total.target().value(), total.exact(), daysLeft),
                                total.rate()))
                        .toList());
    }
}
