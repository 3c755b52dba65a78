package vn.toso.shared.http;

import java.util.HashMap;
import java.util.Map;

/** The room, in memory or on disk, that the bodies of all running requests share. Event loops use it at the same time. */
final class BodyRoom {

    private final long size;
    private final long perCaller;
    private long held;
    private final Map<String, Long> byCaller = new HashMap<>();

    /**
     * @param size in bytes
     * @param parts one address gets at most the size divided by this, so that others are served while it stalls
     */
    BodyRoom(long size, int parts) {
        this.size = size;
        perCaller = size / parts;
    }

    /** @return false, and nothing is taken, if there is not as much left for this caller */
    synchronized boolean take(String caller, int bytes) {
        long own = byCaller.getOrDefault(caller, 0L) + bytes;
        if (held + bytes > size || own > perCaller) {
            return false;
        }
        held += bytes;
        byCaller.put(caller, own);
        return true;
    }

    synchronized void giveBack(String caller, int bytes) {
        held -= bytes;
        byCaller.computeIfPresent(caller, (name, own) -> own == bytes ? null : own - bytes);
    }
}
