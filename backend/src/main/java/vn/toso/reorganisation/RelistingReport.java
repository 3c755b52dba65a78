package vn.toso.reorganisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.reorganisation.UnitState.UnitName;
import vn.toso.shared.problem.WireName;
import vn.toso.shared.table.CellError;
import vn.toso.shared.table.CellErrors;
import vn.toso.shared.table.TableFindings;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;

/** The result of recording a list and a mapping, or of its dry run. */
public record RelistingReport(
        @NotNull boolean dryRun,
        @Schema(description = "The recorded reorganisation; absent on a dry run") UUID reorganisationId,
        @NotNull LocalDate effectiveOn,
        @NotNull @Schema(description = "The highest level first; empty where something is wrong")
                List<LevelChanges> levels,
        @NotNull
                @Schema(
                        description =
                                "Number of units that pass on in parts. The parts have no shares, so figures of these units are never divided")
                int divided,
        @NotNull @Schema(description = "The first " + MAX_LISTED + " of them, by code") List<UnitName> dividedUnits,
        @NotNull @Schema(description = "Number of existing communes that the mapping does not name") int unnamed,
        @NotNull @Schema(description = "The first " + MAX_LISTED + " of them, by code") List<UnitRef> unnamedUnits,
        @NotNull @Schema(description = "Number of predecessors in the mapping that do not exist") int outside,
        @NotNull @Schema(description = "On a dry run: obligations that lapse and arise, by regime")
                List<ReorganisationPreview.ObligationShift> obligations,
        @NotNull @Schema(description = "On a dry run: units that end and have submissions of that day or later")
                int lateUnits,
        @NotNull @Schema(description = "On a dry run: what else depends on the units that end")
                List<AffectedTotal> affected,
        @NotNull
                @Schema(
                        description =
                                "Number of names and notes of the mapping that contradict its codes, if the request lets codes decide")
                int contradictions,
        @NotNull @Schema(description = "The first " + MAX_LISTED + " of them, by row") List<FileError> warnings,
        @NotNull @Schema(description = "How each file was read") List<FileFindings> found,
        @NotNull @Schema(description = "The number of all wrong cells") int errorCount,
        @NotNull
                @Schema(
                        description = "Empty unless this is a dry run: with errors nothing is recorded. At most "
                                + CellErrors.TOLD)
                List<FileError> errors) {

    static final int MAX_LISTED = 1000;

    public record LevelChanges(@NotNull Level level, @NotNull int ends, @NotNull int begins, @NotNull int changes) {}

    public record AffectedTotal(@NotNull Affected.Kind kind, @NotNull int units, @NotNull long count) {}

    @Schema(name = "RelistingFile")
    public enum File {
        UNITS,
        MAPPING,
        VILLAGES
    }

    public record FileFindings(@NotNull File file, @NotNull TableFindings found) {}

    /** A {@link CellError} with its file. For a unit that no row names, the row is 1 and the value is the unit's code. */
    @Schema(requiredProperties = "code")
    public record FileError(
            @NotNull File file,
            @NotNull int row,
            @NotNull String column,
            @NotNull String value,
            @NotNull @Schema(ref = "CellCode") WireName code,
            String sheet) {

        static FileError of(File file, CellError cell) {
            return new FileError(file, cell.row(), cell.column(), cell.value(), cell.code(), cell.sheet());
        }
    }

    static RelistingReport wrong(LocalDate effectiveOn, List<UnitRef> unnamed, RelistingFiles files) {
        return new RelistingReport(
                true,
                null,
                effectiveOn,
                List.of(),
                0,
                List.of(),
                unnamed.size(),
                cut(unnamed),
                0,
                List.of(),
                0,
                List.of(),
                files.warningCount(),
                cut(files.warnings()),
                files.found,
                files.errorCount(),
                told(files.errors()));
    }

    /** @param preview null if the reorganisation was recorded */
    static RelistingReport of(
            Compiled compiled, List<UnitRef> unnamed, RelistingFiles files, ReorganisationPreview preview) {
        var divided = divided(compiled);
        return new RelistingReport(
                preview != null,
                preview == null ? compiled.plan().id() : null,
                compiled.plan().effectiveOn(),
                levels(compiled),
                divided.size(),
                cut(divided),
                unnamed.size(),
                cut(unnamed),
                compiled.outside().size(),
                preview == null ? List.of() : preview.obligations(),
                preview == null ? 0 : preview.lateSubmissions().size(),
                preview == null ? List.of() : totals(preview.affected()),
                files.warningCount(),
                cut(files.warnings()),
                files.found,
                0,
                List.of());
    }

    static List<FileError> told(List<FileError> errors) {
        return errors.stream().limit(CellErrors.TOLD).toList();
    }

    private static List<UnitName> divided(Compiled compiled) {
        Set<UUID> parted = compiled.passages().stream()
                .filter(passage -> passage.share() == null)
                .map(passage -> passage.predecessor().id())
                .collect(toSet());
        return compiled.units().stream()
                .map(UnitChange::before)
                .filter(Objects::nonNull)
                .map(UnitState::unit)
                .filter(unit -> parted.contains(unit.id()))
                .toList();
    }

    private static List<LevelChanges> levels(Compiled compiled) {
        var byLevel = compiled.units().stream()
                .collect(groupingBy(one -> (one.before() == null ? one.after() : one.before())
                        .unit()
                        .level()));
        return Arrays.stream(Level.values())
                .filter(byLevel::containsKey)
                .map(level -> new LevelChanges(
                        level,
                        count(byLevel.get(level), UnitChange.Kind.ENDS),
                        count(byLevel.get(level), UnitChange.Kind.BEGINS),
                        count(byLevel.get(level), UnitChange.Kind.CHANGES)))
                .toList();
    }

    private static int count(List<UnitChange> units, UnitChange.Kind kind) {
        return (int) units.stream().filter(one -> one.kind() == kind).count();
    }

    private static List<AffectedTotal> totals(List<Affected> affected) {
        var byKind = affected.stream().collect(groupingBy(Affected::kind));
        return Arrays.stream(Affected.Kind.values())
                .filter(byKind::containsKey)
                .map(kind -> new AffectedTotal(
                        kind,
                        byKind.get(kind).size(),
                        byKind.get(kind).stream().mapToLong(Affected::count).sum()))
                .toList();
    }

    static <T> List<T> cut(List<T> all) {
        return all.subList(0, Math.min(all.size(), MAX_LISTED));
    }
}
