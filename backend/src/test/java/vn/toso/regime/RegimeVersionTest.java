package vn.toso.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.shared.text.Help;
import vn.toso.shared.text.Name;
import vn.toso.shared.text.Text;
import vn.toso.unit.Level;

/** The daily report of a district, with hours given for communes first; {@code definition()} sorts them by level. */
class RegimeVersionTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 4, 6);
    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID BANK = UUID.randomUUID();
    private static final UUID SHOP = UUID.randomUUID();
    private static final Timing COMMUNE = new Timing(Level.COMMUNE, LocalTime.of(16, 0), 0, false, LocalTime.of(17, 0));
    private static final Timing DISTRICT =
            new Timing(Level.DISTRICT, LocalTime.of(17, 0), 2, true, LocalTime.of(9, 30));
    private static final List<Rule> RULES = List.of(new Rule.Falling(Rule.Severity.WARNING, null));

    private final RegimeVersion daily = version(new Calendar.Daily(), FIRST, List.of(COMMUNE, DISTRICT));

    private static RegimeVersion version(Calendar calendar, LocalDate first, List<Timing> timings) {
        return new RegimeVersion(new Regime(OWNER, "HL-CNSCD"), first, definition(calendar, timings));
    }

    private static RegimeDefinition definition(Calendar calendar, List<Timing> timings) {
        return new RegimeDefinition(
                new Name("Báo cáo hằng ngày", "Daily report"),
                "content",
                "439/UBND-VH",
                "recipient",
                "sending",
                "outline",
                Level.COMMUNE,
                calendar,
                timings,
                List.of(
                        new RegimeDefinition.Asked(BANK, new Help("Lũy kế", "In all")),
                        new RegimeDefinition.Asked(SHOP, null)),
                RULES);
    }

    @Test
    void theDefinitionIsReadBackWithTheHighestLevelFirst() {
        assertThat(daily.definition()).isEqualTo(definition(new Calendar.Daily(), List.of(DISTRICT, COMMUNE)));
        assertThat(daily.indicatorIds()).containsExactly(BANK, SHOP);
    }

    @Test
    void asksForTheDatesOfItsCalendarWhileItIsValid() {
        var version = version(new Calendar.EveryNDays(FIRST, 2), FIRST, List.of(COMMUNE));
        version.validTo = FIRST.plusDays(6);

        assertThat(AskedDates.of(version, FIRST.minusDays(4), FIRST.plusDays(10)))
                .isEqualTo(new AskedDates(
                        version.regime.id,
                        new Text("Báo cáo hằng ngày", "Daily report"),
                        OWNER,
                        Level.COMMUNE,
                        List.of(FIRST, FIRST.plusDays(2), FIRST.plusDays(4))));
        assertThat(AskedDates.of(version, FIRST, FIRST).dates()).containsExactly(FIRST);
    }

    @Test
    void aLevelWithoutHoursClosesByThoseOfTheReportingLevel() {
        var closing = Closing.of(daily);

        assertThat(closing.ownerId()).isEqualTo(OWNER);
        assertThat(closing.at(Level.COMMUNE, FIRST)).isEqualTo(Instant.parse("2022-04-06T09:00:00Z"));
        assertThat(closing.at(Level.DISTRICT, FIRST)).isEqualTo(Instant.parse("2022-04-06T10:00:00Z"));
        assertThat(closing.at(Level.PROVINCE, FIRST)).isEqualTo(Instant.parse("2022-04-06T09:00:00Z"));
        var without = Closing.of(version(new Calendar.Daily(), FIRST, List.of(DISTRICT)));
        assertThatThrownBy(() -> without.at(Level.PROVINCE, FIRST)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void obligationsUseTheHoursOfTheReportingLevel() {
        assertThat(daily.reportingTiming()).isEqualTo(COMMUNE);
        var without = version(new Calendar.Daily(), FIRST, List.of(DISTRICT));
        assertThatThrownBy(without::reportingTiming)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(without.id.toString());
    }

    @Test
    void datesBeforeTheOpeningAreBackfilled() {
        var opened = FIRST.plusDays(100);
        var version = version(new Calendar.Daily(), FIRST, List.of(COMMUNE));
        var asked = new Backfilling("mở sau", "12/QĐ", FIRST, opened.plusDays(14));
        version.pastBeginning = PastBeginning.of(asked, opened);

        assertThat(version.pastBeginning)
                .isEqualTo(new PastBeginning(opened, "mở sau", "12/QĐ", FIRST, opened.plusDays(14)));
        assertThat(version.backfills(opened.minusDays(1))).isTrue();
        assertThat(version.backfills(opened)).isFalse();
        assertThat(daily.backfills(FIRST)).isFalse();
        var past = obligation(version, opened.minusDays(1));
        assertThat(past.backfilled()).isTrue();
        assertThat(past.calendarConfirmed()).isTrue();
        assertThat(past.dueAt()).isEqualTo(Instant.parse("2022-07-29T16:59:59Z"));
        var later = obligation(version, opened);
        assertThat(later.backfilled()).isFalse();
        assertThat(later.dueAt()).isEqualTo(Instant.parse("2022-07-15T10:00:00Z"));
        assertThat(later.closesAt()).isEqualTo(Instant.parse("2022-07-15T09:00:00Z"));
    }

    @Test
    void theDeadlineOfABackfilledDateDoesNotMove() {
        var opened = FIRST.plusDays(100);
        var timing = new Timing(Level.COMMUNE, LocalTime.of(16, 0), 2, true, LocalTime.of(17, 0));
        var version = version(new Calendar.Daily(), FIRST, List.of(timing));
        version.pastBeginning = PastBeginning.of(new Backfilling("mở sau", "12/QĐ", FIRST, opened), opened);

        // No year is confirmed.
        assertThat(obligation(version, opened.minusDays(1)).calendarConfirmed()).isTrue();
        assertThat(obligation(version, opened).calendarConfirmed()).isFalse();
    }

    @Test
    void twoRulesLookBackAndOneNeedsThePopulation() {
        var range = new Rule.Range(Rule.Severity.ERROR, null, 0L, 1L);
        var falling = new Rule.Falling(Rule.Severity.ERROR, null);
        var jump = new Rule.Jump(Rule.Severity.ERROR, null, 1, 1);
        var above = new Rule.AbovePopulation(Rule.Severity.ERROR, null);
        var parts = new Rule.PartsExceedWhole(Rule.Severity.ERROR, BANK, List.of(SHOP));

        assertThat(List.<Rule>of(range, falling, jump, above, parts))
                .extracting(Rule::looksBack)
                .containsExactly(false, true, true, false, false);
        assertThat(List.<Rule>of(range, falling, jump, above, parts))
                .extracting(Rule::asksPopulation)
                .containsExactly(false, false, false, true, false);
    }

    private static Obligation obligation(RegimeVersion version, LocalDate asOf) {
        return Obligation.of(UUID.randomUUID(), version, asOf, false, WorkingDays.WEEKDAYS);
    }

    @ParameterizedTest
    @CsvSource({
        // Thursday before a weekend. In two days it is Saturday, or Monday if only working days count.
        "2022-07-14, 2, false, 2022-07-16T09:30:00+07:00, true",
        "2022-07-14, 2, true, 2022-07-18T09:30:00+07:00, true",
        "2022-07-14, 0, true, 2022-07-14T09:30:00+07:00, true",
        // In a year that is not confirmed.
        "2023-07-13, 2, true, 2023-07-17T09:30:00+07:00, false",
        "2023-07-13, 2, false, 2023-07-15T09:30:00+07:00, true"
    })
    void aPreviewShowsTheDeadlineAndWhetherItMayMove(
            LocalDate asOf, int deadlineDays, boolean workingDays, OffsetDateTime due, boolean confirmed) {
        var timing = new Timing(Level.COMMUNE, LocalTime.of(16, 0), deadlineDays, workingDays, LocalTime.of(9, 30));
        var preview = new Preview(new Calendar.Monthly(14, 1), List.of(timing), null, null);

        var asked = Preview.Asked.of(preview, asOf, new WorkingDays(Map.of(), Set.of(2022)));

        assertThat(asked.hours())
                .containsExactly(new Preview.Hours(
                        Level.COMMUNE, asOf.atTime(16, 0).atOffset(ZoneOffset.ofHours(7)), due, confirmed));
        assertThat(asked.windowFrom()).isEqualTo(asked.period().from());
        assertThat(asked.period().kind()).isEqualTo(ReportingPeriod.Kind.MONTH);
    }
}
