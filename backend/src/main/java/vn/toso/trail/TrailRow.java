package vn.toso.trail;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.unit.UnitRef;

/** A change, or a reading of personal data, as the trail keeps it. */
public record TrailRow(
        @NotNull long id,
        @NotNull @Schema(description = "By the business clock") OffsetDateTime at,
        @Schema(description = "Absent for a job of the system") String subject,
        @Schema(description = "The name at that time; absent for a job, and in rows from before names were kept")
                String actorName,
        @NotNull AuditAction action,
        @Schema(description = "Absent for what belongs to no unit, such as the business clock") UnitRef unit,
        UUID objectId,
        @NotNull @Schema(description = "What was changed, without the fields that changed") List<Value> about,
        @NotNull List<Change> changes,
        @NotNull
                @Schema(
                        description =
                                "Fields that changed and whose values the trail does not keep: personal data and long texts")
                List<AuditField> named,
        @Schema(description = "The details of a row from before the trail kept values before and after, as JSON")
                String earlier,
        String traceId) {

    @Schema(name = "TrailValue")
    public record Value(
            @NotNull AuditField field,
            @NotNull
                    @Schema(
                            required = true,
                            oneOf = {String.class, BigDecimal.class, Boolean.class})
                    Object value) {}

    /**
     * @param of the indicator or unit that the value belongs to, by name
     * @param before null if there was none
     * @param after null if there is none now
     */
    @Schema(name = "TrailChange")
    public record Change(
            @NotNull AuditField field,
            @Schema(description = "For a field with many values: the indicator or unit of this one, by name") String of,
            @Schema(oneOf = {String.class, BigDecimal.class, Boolean.class}) Object before,
            @Schema(oneOf = {String.class, BigDecimal.class, Boolean.class}) Object after) {}
}
