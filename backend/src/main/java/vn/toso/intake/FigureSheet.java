package vn.toso.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.toso.indicator.IndicatorRef;
import vn.toso.regime.RegimeView;
import vn.toso.submission.AskedReport;
import vn.toso.submission.Figure;
import vn.toso.submission.Mark;

/**
 * A spreadsheet with the figures of many units for one date. Row 1 has the district's headings, row 2 the codes by which the
 * columns are read again, then each unit has a row. Figures are numeric cells; blank, nil and not applicable stay distinct.
 */
final class FigureSheet {

    static final int CODE_ROW = 1;
    static final int FIRST_ROW = 2;
    static final int CODE_COLUMN = 0;
    static final int FIRST_FIGURE = 2;

    /** Written next to the headings in a column without a code, so that it is never read. */
    private static final String HELP =
            "Ô trống: giữ nguyên. Gõ xóa: bỏ số đã báo cáo. Không phát sinh / Không áp dụng: gõ đúng chữ đó.";

    private static final int HELP_WIDTH = 40;

    private static final Pattern UNNAMEABLE = Pattern.compile("[\\[\\]*?:/\\\\'~]");

    /** Of the 31 characters of a sheet name, the date and a space take eleven. */
    private static final int MAX_CODE = 20;

    private static final int NAME_WIDTH = 24;
    private static final int FIGURE_WIDTH = 18;
    private static final String LABEL_COLOUR = "E8EEF7";
    private static final String CODE_COLOUR = "8A94A6";

    private FigureSheet() {}

    /**
     * The sheet name by which an uploaded file is recognised, so that a sheet of another date or regime is not read by mistake.
     * If the code is too long or has characters that a sheet name may not contain, a digest of the code keeps names distinct.
     *
     * @param shared whether another unit has a regime with the same code
     * @return at most 31 characters
     */
    static String name(RegimeView regime, boolean shared, LocalDate asOf) {
        return name(shared ? regime.code() + " " + regime.ownerId() : regime.code(), asOf);
    }

    static String name(String regime, LocalDate asOf) {
        var code = UNNAMEABLE.matcher(regime).replaceAll("-");
        if (code.length() > MAX_CODE || !code.equals(regime)) {
            code = "%.11s~%s".formatted(code, digest(regime));
        }
        return code + " " + asOf;
    }

    private static String digest(String code) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] write(String name, RegimeView regime, List<AskedReport> reports) {
        var indicators = SheetColumns.codes(regime);
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "To So", "1.0")) {
            var sheet = workbook.newWorksheet(name);
            head(sheet, indicators);
            for (int i = 0; i < reports.size(); i++) {
                row(sheet, FIRST_ROW + i, List.copyOf(indicators.values()), reports.get(i));
            }
            sheet.freezePane(FIRST_FIGURE, FIRST_ROW);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }

    private static void head(Worksheet sheet, Map<String, IndicatorRef> indicators) {
        column(sheet, CODE_COLUMN, "Mã đơn vị", SheetColumns.UNIT, FIGURE_WIDTH);
        column(sheet, 1, "Đơn vị", SheetColumns.NAME, NAME_WIDTH);
        int column = FIRST_FIGURE;
        for (var indicator : indicators.entrySet()) {
            column(sheet, column++, indicator.getValue().name().vi(), indicator.getKey(), FIGURE_WIDTH);
        }
        column(sheet, column++, "Giải trình", SheetColumns.NOTE, NAME_WIDTH);
        column(sheet, column++, "Tình trạng", SheetColumns.STATUS, FIGURE_WIDTH);
        sheet.value(0, column, HELP);
        sheet.style(0, column).italic().wrapText(true).set();
        sheet.width(column, HELP_WIDTH);
    }

    private static void column(Worksheet sheet, int column, String label, String code, int width) {
        sheet.value(0, column, label);
        sheet.style(0, column).bold().wrapText(true).fillColor(LABEL_COLOUR).set();
        sheet.value(CODE_ROW, column, code);
        sheet.style(CODE_ROW, column).fontColor(CODE_COLOUR).set();
        sheet.width(column, width);
    }

    private static void row(Worksheet sheet, int row, List<IndicatorRef> indicators, AskedReport report) {
        sheet.value(row, CODE_COLUMN, report.unit().code());
        sheet.value(row, 1, report.unit().name());
        var sent = report.submission();
        if (sent != null) {
            for (int i = 0; i < indicators.size(); i++) {
                var id = indicators.get(i).id();
                int column = FIRST_FIGURE + i;
                sent.figures().stream()
                        .filter(figure -> figure.indicatorId().equals(id))
                        .forEach(figure -> figure(sheet, row, column, figure));
            }
        }
        sheet.value(row, FIRST_FIGURE + indicators.size() + 1, status(report));
    }

    private static void figure(Worksheet sheet, int row, int column, Figure figure) {
        if (figure.mark() != null) {
            sheet.value(row, column, words(figure.mark()));
        } else {
            sheet.value(row, column, figure.value());
            sheet.style(row, column).format("#,##0").set();
        }
    }

    static String words(Mark mark) {
        return switch (mark) {
            case NIL -> "Không phát sinh";
            case NOT_APPLICABLE -> "Không áp dụng";
        };
    }

    private static String status(AskedReport report) {
        if (report.submission() == null) {
            return switch (report.status()) {
                case EXEMPT -> "Miễn";
                default -> "Chưa báo cáo";
            };
        }
        return switch (report.submission().state()) {
            case SUBMITTED -> "Đã gửi";
            case RETURNED -> "Trả lại";
            case ACCEPTED -> "Đã duyệt";
            case LOCKED -> "Đã khóa";
        };
    }
}
