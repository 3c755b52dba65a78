package vn.toso.shared.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the number formats from the styles of a workbook. */
final class XlsxStyles extends DefaultHandler {

    /** @param code the format code as shown in the number format dialog */
    record Format(String code, boolean date, boolean percent) {

        private static final Format GENERAL = new Format("General", false, false);

        /** Quoted and escaped text, fillers and bracketed parts do not affect the kind of a number, except for elapsed time. */
        private static final Pattern ASIDE =
                Pattern.compile("\"[^\"]*\"?|\\\\.|[_*].|\\[(?!h+]|m+]|s+])[^\\]]*]", Pattern.CASE_INSENSITIVE);

        /** The prefix that selects one of the two calendars of the format. */
        private static final Pattern CALENDAR = Pattern.compile("^b[12]", Pattern.CASE_INSENSITIVE);

        /** A section that applies only to some numbers, such as {@code [<100]}. */
        private static final Pattern CONDITION = Pattern.compile("\\[[<>=]");

        /** Letters of dates without a digit placeholder. Includes the East Asian calendars, which POI does not know. */
        private static final Pattern OF_DATES =
                Pattern.compile("[^0#?@%]*[abdeghmsy][^0#?@%]*", Pattern.CASE_INSENSITIVE);

        /**
         * Parses a format code. POI is misled by words beside a date or a number, so these are removed first. If the format
         * depends on the number, it counts as a date if any section is one.
         */
        private static Format of(int id, String code) {
            var bare = CALENDAR.matcher(ASIDE.matcher(code).replaceAll("")).replaceFirst("");
            var sections = bare.split(";", -1);
            int asked = CONDITION.matcher(code).find() ? sections.length : 1;
            boolean date =
                    isOfEastAsia(id) || Arrays.stream(sections).limit(asked).anyMatch(section -> isDate(id, section));
            return new Format(code, date, !date && sections[0].indexOf('%') >= 0);
        }

        private static boolean isDate(int id, String section) {
            return DateUtil.isADateFormat(id, section)
                    || (!section.equalsIgnoreCase(GENERAL.code())
                            && OF_DATES.matcher(section).matches());
        }

        /** Built-in date formats that have no code in the file. */
        private static boolean isOfEastAsia(int id) {
            return id >= 27 && id <= 36 || id >= 50 && id <= 58;
        }
    }

    /** The limits of spreadsheets. */
    private static final int MAX_STYLES = 65_536;

    private static final int MAX_CODE = 255;

    private final Map<Integer, String> custom = new HashMap<>();
    private final Map<Integer, Format> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private boolean ofCells;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        if (local.equals("numFmt")) {
            var code = attributes.getValue("formatCode");
            if (code != null && code.length() <= MAX_CODE && custom.size() < MAX_STYLES) {
                custom.put(number(attributes.getValue("numFmtId")), code);
            }
        } else if (local.equals("cellXfs")) {
            ofCells = true;
        } else if (local.equals("xf") && ofCells && styles.size() < MAX_STYLES) {
            styles.add(number(attributes.getValue("numFmtId")));
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        if (local.equals("cellXfs")) {
            ofCells = false;
        }
    }

    /** @param style the index in the cell; null if the cell has none */
    Format of(String style) {
        int index = number(style);
        if (index < 0 || index >= styles.size()) {
            return Format.GENERAL;
        }
        return formats.computeIfAbsent(styles.get(index), id -> {
            var code = custom.containsKey(id) ? custom.get(id) : id < 0 ? null : BuiltinFormats.getBuiltinFormat(id);
            return code == null ? (Format.isOfEastAsia(id) ? Format.of(id, "") : Format.GENERAL) : Format.of(id, code);
        });
    }

    private static int number(String text) {
        return text == null || !text.matches("\\d{1,9}") ? -1 : Integer.parseInt(text);
    }
}
