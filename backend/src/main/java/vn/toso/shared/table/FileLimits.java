package vn.toso.shared.table;

/**
 * Limits on the content of a file. They grow with the file's size, so that a few kilobytes cannot expand to gigabytes or take
 * minutes.
 */
final class FileLimits {

    /** The row limit of the XLSX format. */
    static final int MAX_ROW = 1_048_576;

    /** Far more columns than any of our tables has. */
    static final int MAX_COLUMN = 1_024;

    /** Enough for a list of all team members of the country, of whom there were 208.000. */
    private static final int MAX_LINES = 300_000;

    /** The limit of spreadsheets for the characters of a cell. */
    static final int MAX_TEXT = 32_767;

    private static final long UNPACKED_BASE = 2L << 20;
    private static final int UNPACKED_PER_BYTE = 60;
    private static final long MAX_UNPACKED = 200L << 20;

    private static final int CELLS_BASE = 50_000;
    private static final int PLACES_PER_BYTE = 2;
    private static final int MAX_PLACES = 6_000_000;
    private static final int MAX_DISTINCT = 600_000;

    private static final long NANOS = 1_000_000_000L;
    private static final long SECONDS = 20;

    private final long unpacked;
    private final long places;
    private final long distinct;
    private final long until;

    private int linesSoFar;
    private long unpackedSoFar;
    private long placesSoFar;
    private long distinctSoFar;

    FileLimits(byte[] file) {
        unpacked = Math.min(UNPACKED_BASE + (long) UNPACKED_PER_BYTE * file.length, MAX_UNPACKED);
        places = Math.min(CELLS_BASE + (long) PLACES_PER_BYTE * file.length, MAX_PLACES);
        distinct = Math.min(CELLS_BASE + (long) file.length, MAX_DISTINCT);
        until = System.nanoTime() + SECONDS * NANOS;
    }

    void unpacked(int bytes) {
        unpackedSoFar += bytes;
        if (unpackedSoFar > unpacked || System.nanoTime() > until) {
            throw UnreadableTable.because(UnreadableTable.Reason.TOO_LARGE_INSIDE);
        }
    }

    void line() {
        if (++linesSoFar > MAX_LINES) {
            throw UnreadableTable.because(UnreadableTable.Reason.TOO_LARGE_INSIDE);
        }
    }

    /** Counts the cells from the first to the last of a row; empty cells in between need memory too. */
    void places(int more) {
        placesSoFar += more;
        if (placesSoFar > places) {
            throw UnreadableTable.because(UnreadableTable.Reason.TOO_LARGE_INSIDE);
        }
    }

    /** Counts a value that differs from all earlier ones. */
    void distinct() {
        if (++distinctSoFar > distinct) {
            throw UnreadableTable.because(UnreadableTable.Reason.TOO_LARGE_INSIDE);
        }
    }

    static void text(int length) {
        if (length > MAX_TEXT) {
            throw UnreadableTable.because(UnreadableTable.Reason.TOO_LARGE_INSIDE);
        }
    }
}
