package vn.toso.report;

import java.util.Map;
import vn.toso.report.ReportContent.Plan;
import vn.toso.target.PercentOf;

/** A plan in Vietnamese administrative prose. */
final class PlanWords {

    private static final Map<PercentOf, String> SHARED = Map.of(
            PercentOf.AGED_15_AND_OVER, "dân số từ 15 tuổi trở lên",
            PercentOf.TOTAL, "dân số",
            PercentOf.HOUSEHOLDS, "số hộ");

    private PlanWords() {}

    /** {@code 70% dân số từ 15 tuổi trở lên (tương ứng với 62.149 người)} */
    static String inFull(Plan plan) {
        var value = (Words.count(plan.value()) + " " + Words.counted(plan.counts())).strip();
        return plan.percent() == null
                ? value
                : "%s %s (tương ứng với %s)"
                        .formatted(
                                Words.percent(plan.percent().stripTrailingZeros()),
                                plan.of() == null ? Words.lowered(plan.base()) : SHARED.get(plan.of()),
                                value);
    }
}
