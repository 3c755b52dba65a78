package vn.toso.shared.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.ProblemType;
import vn.toso.shared.problem.WireName;

/** The errors in a file. All are counted; a limited number is reported. */
public final class CellErrors {

    /** Enough to see why a file is wrong throughout. */
    public static final int TOLD = 200;

    /** Rows are not always checked from top to bottom, so more errors are kept than reported, to report the topmost. */
    private static final int KEPT = 4_000;

    private final Set<? extends WireName> tolerated;
    private final List<CellError> kept = new ArrayList<>();
    private final List<CellError> warnings = new ArrayList<>();
    private int count;
    private int warningCount;

    public CellErrors() {
        this(Set.of());
    }

    /** @param tolerated the codes that are reported as warnings and do not prevent an import */
    public CellErrors(Set<? extends WireName> tolerated) {
        this.tolerated = tolerated;
    }

    public void add(CellError error) {
        add(error.code(), () -> error);
    }

    /** @param error called only if the error is kept, because formatting a cell's value is slow */
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

    /** The number of warnings. */
    public int warningCount() {
        return warningCount;
    }

    /** The first warnings, from top to bottom. */
    public List<CellError> warnings() {
        return sorted(warnings);
    }

    /** The errors that were kept, from top to bottom. */
    public List<CellError> kept() {
        return sorted(kept);
    }

    private static List<CellError> sorted(List<CellError> cells) {
        return cells.stream().sorted(Comparator.comparing(CellError::row)).toList();
    }

    /** The topmost errors, up to {@link #TOLD}. */
    public List<CellError> told() {
        return kept().stream().limit(TOLD).toList();
    }

    /** @param type the type of the problem, such as {@code invalid-table} */
    public Problem problem(ProblemType type) {
        return new Problem(Problem.Kind.UNPROCESSABLE, type, "Nothing was taken in; `cells` says why")
                .with("cells", told())
                .with("cellCount", count);
    }
}
