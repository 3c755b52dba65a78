package vn.toso.reorganisation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import vn.toso.reorganisation.RelistingReport.File;
import vn.toso.reorganisation.RelistingReport.FileError;
import vn.toso.reorganisation.RelistingReport.FileFindings;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.ViolationCode;
import vn.toso.shared.table.CellError;
import vn.toso.shared.table.CellErrors;
import vn.toso.shared.table.TableColumns;
import vn.toso.shared.table.TableRow;
import vn.toso.unit.ListedUnit;

/** The rows of the files, and their errors and warnings. */
final class RelistingFiles {

    /** @param villages null if no such file was sent */
    record Sent(byte[] units, byte[] mapping, byte[] villages) {}

    final List<ListedUnit> units;
    final List<MappingRow> mapping;
    final List<VillageRow> villages;

    private final Map<File, CellErrors> wrong = new EnumMap<>(File.class);
    private final boolean codesDecide;

    /** How each file was read. */
    final List<FileFindings> found = new ArrayList<>();

    /** @param codesDecide whether contradictions between codes and names or notes are only warnings */
    RelistingFiles(Sent sent, boolean codesDecide) {
        this.codesDecide = codesDecide;
        units = read(File.UNITS, sent.units(), ListedUnit.COLUMNS, ListedUnit::of);
        mapping = read(File.MAPPING, sent.mapping(), MappingRow.COLUMNS, MappingRow::of);
        villages = sent.villages() == null
                ? List.of()
                : read(File.VILLAGES, sent.villages(), VillageRow.COLUMNS, VillageRow::of);
    }

    private <T> List<T> read(File file, byte[] content, TableColumns columns, Function<TableRow, T> row) {
        try {
            var table = columns.read(content, of(file));
            var rows = table.rows().stream().map(row).filter(Objects::nonNull).toList();
            found.add(new FileFindings(file, table.findings()));
            return rows;
        } catch (Problem unreadable) {
            throw unreadable.with("file", file);
        }
    }

    private CellErrors of(File file) {
        return wrong.computeIfAbsent(file, one -> new CellErrors(codesDecide ? Contradictions.CODES : Set.of()));
    }

    /** Adds an error for a unit that no row names. */
    void wrong(File file, String unit, ViolationCode code) {
        of(file).add(new CellError(1, "A", unit, code));
    }

    boolean isRight() {
        return wrong.values().stream().allMatch(CellErrors::isEmpty);
    }

    int errorCount() {
        return wrong.values().stream().mapToInt(CellErrors::count).sum();
    }

    int warningCount() {
        return wrong.values().stream().mapToInt(CellErrors::warningCount).sum();
    }

    /** The errors, up to the limit of {@link CellErrors}. */
    List<FileError> errors() {
        return told(CellErrors::kept);
    }

    /** The warnings, up to the limit of {@link CellErrors}. */
    List<FileError> warnings() {
        return told(CellErrors::warnings);
    }

    private List<FileError> told(Function<CellErrors, List<CellError>> cells) {
        return wrong.entrySet().stream()
                .flatMap(file -> cells.apply(file.getValue()).stream().map(cell -> FileError.of(file.getKey(), cell)))
                .toList();
    }
}
