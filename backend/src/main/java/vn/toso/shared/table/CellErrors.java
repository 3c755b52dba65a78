package vn.toso.shared.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.ProblemType;
import vn.toso.shared.problem.WireName;

/** All that is wrong with a file: counted to the last, told as far as a person reads. */
public final class CellErrors {

    /** Of a file that is wrong throughout, enough to see why. */
    public static final int TOLD = 200;

    /** Rows are not always taken in from above to below: some more are kept, and the uppermost told. */
    private static final int KEPT = 4_000;

    private final Set<? extends WireName> tolerated;
    private final List<CellError> kept = new ArrayList<>();
    private final List<CellError> warnings = new ArrayList<>();
    private int count;
    private int warningCount;

    public CellErrors() {
        this(Set.of());
    }

    /** @param tolerated the codes of what is told, and does not stand in the way */
    public CellErrors(Set<? extends WireName> tolerated) {
        this.tolerated = tolerated;
    }

    public void add(CellError error) {
        add(error.code(), () -> error);
    }

    /** @param error is made only where it is kept: to write a value as a person sees it takes a while */
    void add(WireName code, Supplier<CellError> error) {
        boolean warning = tolerated.contains(code);
        if (warning) {
            warningCount++;
        } else {
            count++;
        }
        var into = warning ? warnings : kept;
        if (into.size() < KEPT) {
            into.add(error.get());
        }
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public int count() {
        return count;
    }

    /** Of what does not stand in the way. */
    public int warningCount() {
        return warningCount;
    }

    /** The first of them, from above to below. */
    public List<CellError> warnings() {
        return sorted(warnings);
    }

    /** From above to below. */
    public List<CellError> kept() {
        return sorted(kept);
    }

    private static List<CellError> sorted(List<CellError> cells) {
        return cells.stream().sorted(Comparator.comparing(CellError::row)).toList();
    }

    /** The uppermost, from above to below. */
    public List<CellError> told() {
        return kept().stream().limit(TOLD).toList();
    }

    /** @param type of the problem, such as {@code invalid-table} */
    public Problem problem(ProblemType type) {
        return new Problem(Problem.Kind.UNPROCESSABLE, type, "Nothing was taken in; `cells` says why")
                .with("cells", told())
                .with("cellCount", count);
    }
}
