package vn.toso.people;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.access.Role;
import vn.toso.shared.version.Versioned;
import vn.toso.unit.UnitRef;

/** A role that somebody holds, held or will hold in a unit. */
public record AssignmentView(
        @NotNull UUID id,
        @NotNull @Schema(description = "What If-Match takes") int version,
        @NotNull @Schema(description = "The account's id at the identity provider") String subject,
        @Schema(description = "Absent if the installation knows no person of this account") PersonRef person,
        @NotNull @Schema(description = "With its name now, or its last name and code") UnitRef unit,
        @Schema(description = "The first day on which the unit does not exist, if that day is past")
                LocalDate unitEndedOn,
        @NotNull Role role,
        @NotNull AssignmentWhen when,
        @NotNull OffsetDateTime validFrom,
        @Schema(description = "The first moment without the role; absent for no end") OffsetDateTime validTo,
        @Schema(description = "Who gave the role; absent if the installation did") String grantedByName,
        @Schema(description = "Who ended it before its time") String endedByName,
        @Schema(description = "Why or on what basis it was given") String reason,
        @Schema(description = "Why it was ended before its time") String endReason,
        @NotNull @Schema(description = "What the caller may do with it now") Set<AssignmentAction> allowedActions)
        implements Versioned {}
