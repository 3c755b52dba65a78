package vn.toso.shared.table;

import vn.toso.shared.text.HiddenCharacters;

/**
 * Keeps spreadsheets from reading a text of a CSV file as a formula, with an apostrophe that an import removes. A spreadsheet may
 * split at another delimiter than the one of the file, so the text may begin a cell at each of its delimiters and line breaks.
 */
final class Formulas {

    /**
     * What begins a formula, also in full width, and the apostrophe itself, so that an original one is not mistaken for ours.
     */
    private static final String OPERATORS = "=+-@＝＋－＠'";

    private static final String DELIMITERS = ";,\t\n\r\u000B\f\u0085\u2028\u2029";

    private Formulas() {}

    /** The text with an apostrophe before each operator that could begin a cell. */
    static String kept(String text) {
        var kept = new StringBuilder(text.length());
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (begins && isOperator(one)) {
                kept.append('\'');
            }
            kept.append(one);
            begins = begins(begins, one);
        }
        return kept.toString();
    }

    /** The text of which {@link #kept} made this one. */
    static String undone(String kept) {
        var text = new StringBuilder(kept.length());
        boolean begins = true;
        for (int i = 0; i < kept.length(); i++) {
            if (begins && kept.charAt(i) == '\'' && i + 1 < kept.length() && isOperator(kept.charAt(i + 1))) {
                i++;
            }
            char one = kept.charAt(i);
            text.append(one);
            begins = begins(begins, one);
        }
        return text.toString();
    }

    private static boolean isOperator(char one) {
        return OPERATORS.indexOf(one) >= 0;
    }

    /** Whether what follows a character may begin a cell: spaces, quotes and invisible characters do not count. */
    private static boolean begins(boolean before, char one) {
        return DELIMITERS.indexOf(one) >= 0
                || before
                        && (one == '"'
                                || Character.isWhitespace(one)
                                || Character.isSpaceChar(one)
                                || HiddenCharacters.isInName(String.valueOf(one)));
    }
}
