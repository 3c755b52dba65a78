package vn.toso.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toso.indicator.IndicatorRef;
import vn.toso.intake.SheetReport.SheetRow;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.ViolationCode;
import vn.toso.shared.problem.WireName;
import vn.toso.shared.table.Cell;
import vn.toso.shared.table.Cell.Kind;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.text.PlainText;
import vn.toso.submission.AskedReport;
import vn.toso.submission.Figure;
import vn.toso.submission.Note;
import vn.toso.submission.Outcome;
import vn.toso.submission.Remark;
import vn.toso.submission.ReportBatch;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitViolation;

/** Compares the rows of a sheet with the figures that units already have, and notes errors at their cells. */
final class SheetRows {

    /** The same limit as for a figure's note in JSON, in characters. */
    private static final int MAX_NOTE = 500;

    private final ReportBatch batch;
    private final Map<String, IndicatorRef> asked;
    private final Map<UUID, String> codes;
    private final SheetColumns columns;
    private final SheetUnits units;
    private final SheetFindings found;
    private final Map<UUID, FilledRow> byUnit = new LinkedHashMap<>();
    private final List<SheetRow> rows = new ArrayList<>();

    SheetRows(
            ReportBatch batch,
            Map<String, IndicatorRef> asked,
            SheetColumns columns,
            SheetUnits units,
            SheetFindings found) {
        this.batch = batch;
        this.asked = asked;
        this.codes = asked.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getValue().id(), Map.Entry::getKey));
        this.columns = columns;
        this.units = units;
        this.found = found;
    }

    List<SheetRow> taken() {
        return List.copyOf(rows);
    }

    void take(FilledRow row) {
        int errorsBefore = found.errors().count();
        var entries = new LinkedHashMap<String, Entry>();
        row.figures().forEach((code, cell) -> entries.put(code, Entry.of(cell)));
        checkNote(row);
        var report = units.find(row);
        if (report == null) {
            problems(entries).forEach((code, problem) -> wrong(row, code, problem));
            return;
        }
        if (byUnit.putIfAbsent(report.unit().id(), row) != null) {
            wrong(row, SheetColumns.UNIT, UnitViolation.UNIT_REPEATED);
        }
        checkName(row, report.unit());
        var held = report.submission();
        var change = RowChange.of(asked, held == null ? null : held.figures(), entries);
        change.problems().forEach((code, problem) -> wrong(row, code, problem));
        if (found.errors().count() == errorsBefore) {
            receive(row, report, change);
        }
    }

    private static Map<String, ViolationCode> problems(Map<String, Entry> entries) {
        Map<String, ViolationCode> problems = new LinkedHashMap<>();
        entries.forEach((code, entry) -> {
            if (entry.problem() != null) {
                problems.put(code, entry.problem());
            }
        });
        return problems;
    }

    /** A note must be text. It belongs to a figure, so it cannot be cleared with the clearing word on its own. */
    private void checkNote(FilledRow row) {
        var problem = TableRow.clears(row.note()) ? CommonViolation.NOT_CLEARABLE : TableRow.textProblem(row.note());
        if (problem != null) {
            wrong(row, SheetColumns.NOTE, problem);
        } else if (note(row).length() > MAX_NOTE) {
            wrong(row, SheetColumns.NOTE, CommonViolation.WRONG_SIZE);
        }
    }

    private static String note(FilledRow row) {
        return TableRow.lines(row.note()).strip();
    }

    /** Codes that were sorted or moved without their names would assign figures to the wrong unit. */
    private void checkName(FilledRow row, UnitRef unit) {
        var name = row.name();
        if (name.kind() == Kind.UNCALCULATED) {
            wrong(row, SheetColumns.NAME, CommonViolation.FORMULA_WITHOUT_RESULT);
        } else if (!name.blank() && !unit.isNamed(PlainText.line(name.shown()))) {
            wrong(row, SheetColumns.NAME, UnitViolation.NAME_DIFFERS);
        }
    }

    private void receive(FilledRow row, AskedReport report, RowChange change) {
        try {
            var outcome = batch.receive(report, change.figures(), remark(row, report, change));
            if (outcome == Outcome.UNCHANGED && isNew(note(row), report)) {
                // We cannot tell which figure the note explains. The unit's own form asks for each figure.
                found.leaveOut(row.number(), SheetLeftOut.NOTE_WITHOUT_CHANGE);
            }
            rows.add(new SheetRow(row.number(), report.unit(), outcome, change.changes(), change.missing()));
        } catch (Problem refused) {
            refused(refused, row, change.figures());
        }
    }

    private static boolean isNew(String note, AskedReport report) {
        return !note.isEmpty()
                && report.submission().notes().stream().map(Note::text).noneMatch(note::equals);
    }

    /** Figures that stay keep their notes. The note of the row explains only the figures that change. */
    private Remark remark(FilledRow row, AskedReport report, RowChange change) {
        var changed = change.changes().stream()
                .map(one -> asked.get(one.column()).id())
                .collect(Collectors.toSet());
        var kept = report.submission() == null
                ? Map.<UUID, String>of()
                : report.submission().notes().stream()
                        .filter(note -> !changed.contains(note.indicatorId()))
                        .collect(Collectors.toMap(Note::indicatorId, Note::text));
        return new Remark(kept, note(row), changed);
    }

    /** @param refused by unit, why its report could not be written */
    void refuse(Map<UUID, Problem> refused) {
        byUnit.forEach((unit, row) -> {
            var problem = refused.get(unit);
            if (problem != null) {
                refused(problem, row, List.of());
            }
        });
    }

    /**
     * A refusal points at figures; the sheet needs cells. An error that belongs to no figure of the sheet is shown at the
     * unit's cell.
     */
    private void refused(Problem refused, FilledRow row, List<Figure> figures) {
        if (refused.violations().isEmpty()) {
            wrong(row, SheetColumns.UNIT, refused.type());
        }
        for (var violation : refused.violations()) {
            var parts = violation.pointer().split("/");
            if (parts.length > 2 && parts[1].equals("figures")) {
                var id = figures.get(Integer.parseInt(parts[2])).indicatorId();
                wrong(row, codes.getOrDefault(id, SheetColumns.UNIT), violation.code());
            } else {
                var reason = parts[1].equals("reason");
                wrong(row, SheetColumns.UNIT, reason ? SheetViolation.REASON_REQUIRED : violation.code());
            }
        }
    }

    private void wrong(FilledRow row, String column, WireName code) {
        found.wrong(row.number(), columns.place(column), cell(row, column).shown(), code);
    }

    private static Cell cell(FilledRow row, String column) {
        return switch (column) {
            case SheetColumns.UNIT -> row.unit();
            case SheetColumns.NAME -> row.name();
            case SheetColumns.NOTE -> row.note();
            default -> row.figures().getOrDefault(column, Cell.BLANK);
        };
    }
}
