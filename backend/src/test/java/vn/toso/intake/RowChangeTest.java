package vn.toso.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.indicator.Counts;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.Kind;
import vn.toso.shared.table.FieldChange;
import vn.toso.shared.text.Text;
import vn.toso.submission.Figure;
import vn.toso.submission.Mark;
import vn.toso.testing.Regimes;
import vn.toso.testing.Seeds;

class RowChangeTest {

    private static final Map<String, IndicatorRef> ASKED = asked();

    private static Map<String, IndicatorRef> asked() {
        Map<String, IndicatorRef> asked = new LinkedHashMap<>();
        SheetFile.CODES.forEach(code -> asked.put(
                code,
                new IndicatorRef(
                        UUID.randomUUID(),
                        code,
                        new Text(code, code),
                        null,
                        Kind.STOCK,
                        Counts.ACCOUNTS,
                        Regimes.COUNT,
                        null,
                        List.of())));
        return asked;
    }

    @Test
    void aBlankCellKeepsTheFigureANumberReplacesItAndTheWordClearsIt() {
        var change = RowChange.of(
                ASKED,
                List.of(figure("APP_XULANG", 1L), figure("APP_BANK", 2L), figure("SHOP_POSTMART", 3L)),
                Map.of("APP_BANK", number(20), "SHOP_POSTMART", clear(), "SHOP_VOSO", mark(Mark.NIL)));
        assertThat(change.figures())
                .containsExactlyInAnyOrder(
                        figure("APP_XULANG", 1L),
                        figure("APP_BANK", 20L),
                        new Figure(ASKED.get("SHOP_VOSO").id(), null, Mark.NIL));
        assertThat(change.changes())
                .containsExactly(
                        new FieldChange("APP_BANK", "2", "20"),
                        new FieldChange("SHOP_POSTMART", "3", null),
                        new FieldChange("SHOP_VOSO", null, "NIL"));
        assertThat(change.missing()).containsExactly("SHOP_POSTMART");
        assertThat(change.problems()).isEmpty();
    }

    @Test
    void aFigureOfAUnitThatHasNotReportedCannotBeCleared() {
        var change = RowChange.of(ASKED, null, Map.of("APP_XULANG", number(1), "APP_BANK", clear()));
        assertThat(change.problems()).isEqualTo(Map.of("APP_BANK", SheetViolation.NOTHING_TO_CLEAR));
        // If the unit has reported, clearing an absent figure changes nothing: the same sheet may be imported twice.
        var again = RowChange.of(ASKED, List.of(figure("APP_XULANG", 1L)), Map.of("APP_BANK", clear()));
        assertThat(again.problems()).isEmpty();
        assertThat(again.changes()).isEmpty();
    }

    @Test
    void aReportKeepsAtLeastOneFigure() {
        var change = RowChange.of(ASKED, List.of(figure("APP_BANK", 2L)), Map.of("APP_BANK", clear()));
        assertThat(change.problems()).isEqualTo(Map.of("APP_BANK", SheetViolation.NOTHING_LEFT));
    }

    @Test
    void aFigureThatIsNotAskedStays() {
        var other = new Figure(UUID.randomUUID(), 7L, null);
        var change = RowChange.of(ASKED, List.of(other), Map.of("APP_BANK", number(2)));
        assertThat(change.figures()).containsExactlyInAnyOrder(other, figure("APP_BANK", 2L));
    }

    /** The content of a cell, and the expected figure after it. */
    private record Content(Object cell, String after) {

        private static final String KEEPS = "keeps";
        private static final String NONE = "none";

        private static Content random(Random random) {
            long number = random.nextLong(1_000_000_000);
            return switch (random.nextInt(8)) {
                case 0, 1 -> new Content(null, KEEPS);
                case 2 -> new Content(number, String.valueOf(number));
                case 3 -> new Content(0, "0");
                case 4 -> new Content(String.valueOf(number), String.valueOf(number));
                case 5 -> new Content(List.of("xóa", "Xoá", "XÓA", " xóa ").get(random.nextInt(4)), NONE);
                case 6 -> new Content(List.of("Không phát sinh", "kps", "KPS ").get(random.nextInt(3)), "NIL");
                default -> new Content(List.of("Không áp dụng", "KAD").get(random.nextInt(2)), "NOT_APPLICABLE");
            };
        }

        private String holdsAfter(String before) {
            return after.equals(KEEPS) ? before : after.equals(NONE) ? null : after;
        }
    }

    @Test
    void randomSheetsChangeFiguresAsTheTableOfCasesExpects() {
        Seeds.of(1, 100).forEach(RowChangeTest::sheetsOf);
    }

    private static void sheetsOf(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            var contents = new ArrayList<Map<String, Content>>();
            var held = new ArrayList<Map<String, String>>();
            var file = SheetFile.of("2022-07-13");
            for (int unit = 0; unit < 20; unit++) {
                contents.add(new LinkedHashMap<>());
                held.add(new TreeMap<>());
                var cells = new ArrayList<Object>();
                cells.add("%05d".formatted(unit + 1));
                cells.add(null);
                for (var code : SheetFile.CODES) {
                    var content = Content.random(random);
                    contents.get(unit).put(code, content);
                    cells.add(content.cell());
                    if (random.nextInt(3) > 0) {
                        held.get(unit).put(code, randomFigure(random));
                    }
                }
                file.row(cells.toArray());
            }
            check(file.bytes(), contents, held, "seed " + seed + ", round " + round);
        }
    }

    private static String randomFigure(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "NIL";
            case 1 -> "NOT_APPLICABLE";
            default -> String.valueOf(random.nextInt(3));
        };
    }

    private static void check(
            byte[] file, List<Map<String, Content>> contents, List<Map<String, String>> held, String round) {
        var found = new SheetFindings("HL-CNSCD 2022-07-13");
        var rows = SheetReader.read(file, "HL-CNSCD 2022-07-13", new LinkedHashSet<>(SheetFile.CODES), found)
                .rows();
        assertThat(found.errors().told()).as(round).isEmpty();
        for (var row : rows) {
            int unit = row.number() - 3;
            var before = held.get(unit);
            var expected = new TreeMap<String, String>();
            contents.get(unit).forEach((code, content) -> {
                var after = content.holdsAfter(before.get(code));
                if (after != null) {
                    expected.put(code, after);
                }
            });
            var entries = new LinkedHashMap<String, Entry>();
            row.figures().forEach((code, cell) -> entries.put(code, Entry.of(cell)));
            var change = RowChange.of(ASKED, figures(before), entries);
            if (expected.isEmpty()) {
                assertThat(change.problems().values()).as(round).containsOnly(SheetViolation.NOTHING_LEFT);
            } else {
                assertThat(change.problems()).as(round).isEmpty();
                assertThat(words(change.figures())).as(round).isEqualTo(expected);
                var lost = before.keySet().stream()
                        .filter(code -> !expected.containsKey(code))
                        .count();
                assertThat(change.changes().stream().filter(FieldChange::clears))
                        .as(round)
                        .hasSize((int) lost);
            }
        }
    }

    private static List<Figure> figures(Map<String, String> words) {
        return words.entrySet().stream()
                .map(entry -> Character.isDigit(entry.getValue().charAt(0))
                        ? figure(entry.getKey(), Long.valueOf(entry.getValue()))
                        : new Figure(ASKED.get(entry.getKey()).id(), null, Mark.valueOf(entry.getValue())))
                .toList();
    }

    private static Map<String, String> words(List<Figure> figures) {
        var words = new TreeMap<String, String>();
        ASKED.forEach((code, indicator) -> figures.stream()
                .filter(figure -> figure.indicatorId().equals(indicator.id()))
                .forEach(figure -> words.put(
                        code,
                        figure.mark() == null
                                ? String.valueOf(figure.value())
                                : figure.mark().name())));
        return words;
    }

    private static Figure figure(String code, Long value) {
        return new Figure(ASKED.get(code).id(), value, null);
    }

    private static Entry number(long value) {
        return new Entry(value, null, false, null);
    }

    private static Entry mark(Mark mark) {
        return new Entry(null, mark, false, null);
    }

    private static Entry clear() {
        return new Entry(null, null, true, null);
    }
}
