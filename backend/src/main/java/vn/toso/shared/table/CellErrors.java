package vn.toso.shared.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.toso.shared.problem.Problem;

/** All that is wrong with a file: counted to the last, told as far as a person reads. */
public final class CellErrors {

    /** Of a file that is wrong throughout, enough to see why. */
    public static final int TOLD = 200;

    /** Rows are not always taken in from above to below: some more are kept, and the uppermost told. */
    private static final int KEPT = 10_000;

    private final List<CellError> kept = new ArrayList<>();
    private int count;

    public void add(CellError error) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(error);
        }
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public int count() {
        return count;
    }

    /** From above to below. */
    public List<CellError> kept() {
        return kept.stream().sorted(Comparator.comparing(CellError::row)).toList();
    }

    /** The uppermost, from above to below. */
    public List<CellError> told() {
        return kept().stream().limit(TOLD).toList();
    }

    /** @param type of the problem, such as {@code invalid-table} */
    public Problem problem(String type) {
        return new Problem(Problem.Kind.UNPROCESSABLE, type, "Nothing was taken in; `cells` says why")
                .with("cells", told())
                .with("cellCount", count);
    }
}
