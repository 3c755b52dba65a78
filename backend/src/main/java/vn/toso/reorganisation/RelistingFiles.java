package vn.toso.reorganisation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.toso.reorganisation.RelistingReport.File;
import vn.toso.reorganisation.RelistingReport.FileError;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.table.CellError;
import vn.toso.shared.table.CellErrors;
import vn.toso.shared.table.TableColumns;
import vn.toso.shared.table.TableRow;
import vn.toso.unit.ListedUnit;

/** The rows of the files, and all that is wrong with them. */
final class RelistingFiles {

    /** @param villages null where none was sent */
    record Sent(byte[] units, byte[] mapping, byte[] villages) {}

    final List<ListedUnit> units;
    final List<MappingRow> mapping;
    final List<VillageRow> villages;

    private final Map<File, CellErrors> wrong = new EnumMap<>(File.class);
    private final boolean codesDecide;

    /** @param codesDecide whether contradictions between the codes of the mapping and its words are only warnings */
    RelistingFiles(Sent sent, boolean codesDecide) {
        this.codesDecide = codesDecide;
        units = read(File.UNITS, sent.units(), ListedUnit.COLUMNS, ListedUnit::of);
        mapping = read(File.MAPPING, sent.mapping(), MappingRow.COLUMNS, MappingRow::of);
        villages = sent.villages() == null
                ? List.of()
                : read(File.VILLAGES, sent.villages(), VillageRow.COLUMNS, VillageRow::of);
    }

    private <T> List<T> read(File file, byte[] content, TableColumns columns, Function<TableRow, T> row) {
        var cells = wrong.computeIfAbsent(file, one -> new CellErrors());
        try {
            return columns.read(content, cells).rows().stream()
                    .map(row)
                    .filter(Objects::nonNull)
                    .toList();
        } catch (Problem unreadable) {
            throw unreadable.with("file", file);
        }
    }

    /** Of a unit that no row names. */
    void wrong(File file, String unit, String code) {
        wrong.computeIfAbsent(file, one -> new CellErrors()).add(new CellError(1, "A", unit, code));
    }

    /** What stands in the way. */
    List<FileError> errors() {
        return wrong(cell -> !isWarning(cell));
    }

    /** What does not, because the sender says so. */
    List<FileError> warnings() {
        return wrong(this::isWarning);
    }

    private boolean isWarning(CellError cell) {
        return codesDecide && Contradictions.CODES.contains(cell.code());
    }

    private List<FileError> wrong(Predicate<CellError> which) {
        return wrong.entrySet().stream()
                .flatMap(file ->
                        file.getValue().kept().stream().filter(which).map(cell -> FileError.of(file.getKey(), cell)))
                .toList();
    }
}
