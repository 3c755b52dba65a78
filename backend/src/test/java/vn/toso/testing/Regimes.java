package vn.toso.testing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toso.indicator.Answer;
import vn.toso.indicator.AnswerType;
import vn.toso.indicator.Counts;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.Kind;
import vn.toso.indicator.Measure;
import vn.toso.regime.Calendar;
import vn.toso.regime.RegimeView;
import vn.toso.regime.Rule;
import vn.toso.regime.Timing;
import vn.toso.shared.text.Text;
import vn.toso.unit.Level;

/** Regimes at commune level and indicators for plain tests without a database. */
public final class Regimes {

    public static final UUID ID = new UUID(1, 1);
    public static final UUID OWNER = new UUID(1, 2);

    public static final Answer COUNT =
            new Answer(AnswerType.COUNT, new Measure("tài khoản", "accounts"), 0, null, null);

    private Regimes() {}

    public static RegimeView regime(Calendar calendar, List<IndicatorRef> indicators, List<Rule> rules) {
        return new RegimeView(
                ID,
                1,
                "HL-CNSCD",
                new Text("Báo cáo hằng ngày", "Daily report"),
                OWNER,
                "content",
                "439/UBND-VH",
                "recipient",
                "sending",
                "outline",
                Level.COMMUNE,
                calendar,
                List.of(new Timing(Level.COMMUNE, LocalTime.of(16, 0), 0, false, LocalTime.of(17, 0))),
                indicators,
                rules,
                LocalDate.of(2022, 1, 1),
                null,
                null,
                Set.of());
    }

    /** A ratio with one decimal. */
    public static IndicatorRef ratio(Kind kind, IndicatorRef numerator, IndicatorRef denominator) {
        return new IndicatorRef(
                UUID.randomUUID(),
                "R",
                new Text("r", "r"),
                null,
                kind,
                Counts.OTHER,
                new Answer(AnswerType.RATIO, null, 1, null, null),
                null,
                List.of(numerator.id(), denominator.id()));
    }

    /** @param parts empty for an indicator that communes report; otherwise the indicator is their sum */
    public static IndicatorRef indicator(Kind kind, IndicatorRef... parts) {
        return new IndicatorRef(
                UUID.randomUUID(),
                "X",
                new Text("x", "x"),
                null,
                kind,
                Counts.ACCOUNTS,
                COUNT,
                null,
                List.of(parts).stream().map(IndicatorRef::id).toList());
    }
}
