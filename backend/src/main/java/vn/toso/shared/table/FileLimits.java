package vn.toso.shared.table;

/**
 * How much may come out of a file. What is small when it is sent stays small when it is read: the limits grow with the
 * file, so that a few kilobytes cannot ask for gigabytes or minutes.
 */
final class FileLimits {

    /** As the format has them: a coordinate beyond is no coordinate. */
    static final int MAX_ROW = 1_048_576;

    /** No table or sheet of ours comes near. */
    static final int MAX_COLUMN = 1_024;

    /** All teams of the country had 208.000 members. */
    private static final int MAX_LINES = 300_000;

    /** As spreadsheets have it. */
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

    /** From the first cell of a row to its last: those between them take room too. */
    void places(int more) {
        placesSoFar += more;
        if (placesSoFar > places) {
            throw UnreadableTable.because(UnreadableTable.Reason.TOO_LARGE_INSIDE);
        }
    }

    /** A value that no cell before had. */
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
