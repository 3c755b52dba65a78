package vn.toso.regime;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.IndicatorService;
import vn.toso.indicator.IndicatorViolation;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.problem.ViolationCode;
import vn.toso.shared.text.Count;
import vn.toso.unit.Level;

/** Checks whether a regime's definition is consistent. */
final class RegimeCheck {

    private final String pointer;
    private final List<Violation> violations = new ArrayList<>();

    /** @param pointer JSON pointer to the definition in the body */
    private RegimeCheck(String pointer) {
        this.pointer = pointer;
    }

    /**
     * What is known of the indicators of a definition.
     *
     * @param visible those that the caller may see
     * @param alive those in force on the first day
     * @param ending those with an end date
     * @param reported those that units report, and that are not computed
     * @param neededWith the indicators that must be asked or shown with one
     */
    record Known(
            Set<UUID> visible,
            Set<UUID> alive,
            Set<UUID> ending,
            Set<UUID> reported,
            Function<UUID, Set<UUID>> neededWith) {}

    /**
     * @param owner the level of the unit that owns the regime
     * @return all violations, field by field
     */
    static List<Violation> of(
            RegimeDefinition definition,
            Level owner,
            LocalDate validFrom,
            IndicatorService indicators,
            String pointer) {
        var ids = asked(definition);
        var known = new Known(
                indicators.visible(ids).keySet(),
                indicators.alive(ids, validFrom),
                indicators.ending(ids),
                indicators.named(ids).values().stream()
                        .filter(IndicatorRef::reported)
                        .map(IndicatorRef::id)
                        .collect(toSet()),
                indicators::neededWith);
        return of(definition, owner, validFrom, known, pointer);
    }

    static List<Violation> of(
            RegimeDefinition definition, Level owner, LocalDate validFrom, Known known, String pointer) {
        var check = new RegimeCheck(pointer);
        if (definition.reportingLevel().compareTo(owner) < 0) {
            check.wrong("/reportingLevel", RegimeViolation.ABOVE_OWNER);
        }
        check.calendar(definition.calendar(), validFrom);
        check.timings(definition.timings(), definition.reportingLevel());
        check.indicators(asked(definition), known);
        check.rules(definition, known);
        return check.violations;
    }

    static List<Violation> ofTimings(List<Timing> timings) {
        var check = new RegimeCheck("");
        check.timings(timings, null);
        return check.violations;
    }

    /** A single date before the first day would silently never be asked for. */
    private void calendar(Calendar calendar, LocalDate validFrom) {
        if (calendar instanceof Calendar.Dates single) {
            for (int i = 0; i < single.dates().size(); i++) {
                if (single.dates().get(i).isBefore(validFrom)) {
                    wrong("/calendar/dates/" + i, RegimeViolation.BEFORE_FIRST_DAY);
                }
            }
        }
    }

    /** @param reporting the level that must have hours; null if any level will do */
    private void timings(List<Timing> timings, Level reporting) {
        var seen = EnumSet.noneOf(Level.class);
        for (int i = 0; i < timings.size(); i++) {
            var timing = timings.get(i);
            if (!seen.add(timing.level())) {
                wrong("/timings/" + i + "/level", RegimeViolation.LEVEL_REPEATED);
            } else if (reporting != null && timing.level().compareTo(reporting) > 0) {
                wrong("/timings/" + i + "/level", RegimeViolation.BELOW_REPORTING_LEVEL);
            }
            if (timing.deadlineDays() == 0 && timing.deadlineTime().isBefore(timing.closingTime())) {
                wrong("/timings/" + i + "/deadlineTime", RegimeViolation.BEFORE_CLOSING);
            }
        }
        if (reporting != null && !seen.contains(reporting)) {
            wrong("/timings", RegimeViolation.REPORTING_LEVEL_MISSING);
        }
    }

    private void indicators(List<UUID> ids, Known known) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            var at = "/indicators/" + i + "/indicatorId";
            if (!known.visible.contains(id)) {
                wrong(at, IndicatorViolation.UNKNOWN_INDICATOR);
            } else if (!seen.add(id)) {
                wrong(at, RegimeViolation.INDICATOR_REPEATED);
            } else if (!known.alive.contains(id)) {
                wrong(at, RegimeViolation.NOT_IN_FORCE);
            } else if (known.ending.contains(id)) {
                // A version has no end date, so it would outlive the indicator.
                wrong(at, IndicatorViolation.INDICATOR_ENDS);
            } else if (!ids.containsAll(known.neededWith.apply(id))) {
                wrong(at, RegimeViolation.PART_MISSING);
            }
        }
    }

    private void rules(RegimeDefinition definition, Known known) {
        var ids = asked(definition);
        for (int i = 0; i < definition.rules().size(); i++) {
            var at = "/rules/" + i;
            var rule = definition.rules().get(i);
            if (rule instanceof Rule.Range range) {
                asked(known, ids, range.indicatorId(), at);
                if (range.min() == null && range.max() == null) {
                    wrong(at + "/min", CommonViolation.REQUIRED);
                } else if (range.min() != null && range.max() != null && range.min() > range.max()) {
                    wrong(at + "/max", IndicatorViolation.BELOW_MIN);
                }
                notTooLarge(range.min(), at + "/min");
                notTooLarge(range.max(), at + "/max");
            } else if (rule instanceof Rule.Falling falling) {
                asked(known, ids, falling.indicatorId(), at);
            } else if (rule instanceof Rule.Jump jump) {
                asked(known, ids, jump.indicatorId(), at);
                if (jump.factor() < 1 || jump.atLeast() < 0) {
                    wrong(at + "/factor", CommonViolation.OUT_OF_RANGE);
                }
            } else if (rule instanceof Rule.AbovePopulation above) {
                asked(known, ids, above.indicatorId(), at);
            } else if (rule instanceof Rule.PartsExceedWhole parts) {
                asked(known, ids, parts.wholeId(), at);
                parts.partIds().forEach(id -> asked(known, ids, id, at));
                once(
                        Stream.concat(parts.partIds().stream(), Stream.of(parts.wholeId()))
                                .toList(),
                        at + "/partIds");
            } else if (rule instanceof Rule.RatioRange ratio) {
                ratio.numeratorIds().forEach(id -> asked(known, ids, id, at));
                ratio.denominatorIds().forEach(id -> asked(known, ids, id, at));
                once(ratio.numeratorIds(), at + "/numeratorIds");
                once(ratio.denominatorIds(), at + "/denominatorIds");
                if (ratio.min() == null && ratio.max() == null) {
                    wrong(at + "/min", CommonViolation.REQUIRED);
                } else if (ratio.min() != null
                        && ratio.max() != null
                        && ratio.min().compareTo(ratio.max()) > 0) {
                    wrong(at + "/max", IndicatorViolation.BELOW_MIN);
                }
            }
        }
    }

    /** No figure can exceed the largest count, so a higher limit is a typing error. */
    private void notTooLarge(Long limit, String at) {
        if (limit != null && limit > Count.MAX) {
            wrong(at, CommonViolation.TOO_LARGE);
        }
    }

    /** A rule about a computed indicator would never find anything: only what is entered is checked. */
    private void asked(Known known, List<UUID> ids, UUID id, String at) {
        if (id != null && !ids.contains(id)) {
            wrong(at, RegimeViolation.INDICATOR_NOT_ASKED);
        } else if (id != null && known.visible.contains(id) && !known.reported.contains(id)) {
            wrong(at, IndicatorViolation.COMPUTED);
        }
    }

    private void once(List<UUID> ids, String at) {
        if (new HashSet<>(ids).size() < ids.size()) {
            wrong(at, RegimeViolation.INDICATOR_REPEATED);
        }
    }

    private static List<UUID> asked(RegimeDefinition definition) {
        return definition.indicators().stream()
                .map(RegimeDefinition.Asked::indicatorId)
                .toList();
    }

    private void wrong(String member, ViolationCode code) {
        violations.add(Violation.at(pointer + member, code));
    }
}
