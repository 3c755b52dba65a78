package vn.toso.people;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.access.Role;
import vn.toso.shared.time.VietnamTime;
import vn.toso.shared.version.Versioned;
import vn.toso.unit.UnitRef;

/** A person with an account. */
public record PersonView(
        @NotNull UUID id,
        @NotNull @Schema(description = "What If-Match takes") int version,
        @NotNull String username,
        @NotNull String fullName,
        @NotNull
                @Schema(
                        description =
                                "The home unit, whose administrators manage the account; with its last name and code if it has ended")
                UnitRef unit,
        @Schema(description = "The first day on which the home unit does not exist, if that day is past")
                LocalDate unitEndedOn,
        @NotNull
                @Schema(
                        description =
                                "The units that exist today and into which an ended home unit passed, if the caller administers them")
                List<UnitRef> successors,
        @NotNull @Schema(description = "Whether it is the caller's own account") boolean own,
        @NotNull PersonState state,
        @Schema(description = "Why the account was suspended, resumed or ended") String stateReason,
        @Schema(description = "Only if one person is read, which is recorded") String email,
        @Schema(
                        description = "In full if one person is read, which is recorded; else masked",
                        examples = "09•• ••• 123")
                String phone,
        @NotNull OffsetDateTime createdAt,
        @NotNull String createdByName,
        @NotNull @Schema(description = "In force or coming, in units that the caller administers; the latest first")
                List<HeldRole> roles,
        @NotNull
                @Schema(
                        description =
                                "Whether there are roles in other units; then the caller cannot change the person")
                boolean holdsMore,
        @NotNull @Schema(description = "What may be a mistake; only if one person is read or changed")
                Set<PersonWarning> warnings,
        @NotNull @Schema(description = "Whether the person has ever had a password") boolean activated,
        @Schema(description = "The last one-time code") LastSlip lastSlip,
        @Schema(description = "The new one-time code, only in the first answer to the request that made it")
                SlipView slip,
        @NotNull @Schema(description = "What the caller may do with it now") Set<PersonAction> allowedActions)
        implements Versioned {

    /** @param issued null for none */
    PersonView with(SlipView issued) {
        return new PersonView(
                id,
                version,
                username,
                fullName,
                unit,
                unitEndedOn,
                successors,
                own,
                state,
                stateReason,
                email,
                phone,
                createdAt,
                createdByName,
                roles,
                holdsMore,
                warnings,
                activated,
                lastSlip,
                issued,
                allowedActions);
    }

    /** What was found for one person. */
    PersonView with(Set<PersonWarning> found) {
        return new PersonView(
                id,
                version,
                username,
                fullName,
                unit,
                unitEndedOn,
                successors,
                own,
                state,
                stateReason,
                email,
                phone,
                createdAt,
                createdByName,
                roles,
                holdsMore,
                found,
                activated,
                lastSlip,
                slip,
                allowedActions);
    }

    @Schema(name = "PersonLastSlip")
    public record LastSlip(
            @NotNull OffsetDateTime createdAt,
            @NotNull String createdByName,
            @NotNull OffsetDateTime expiresAt,
            OffsetDateTime usedAt,
            @Schema(
                            description =
                                    "When it was revoked: by a newer code, a role outside the home unit, a move, a suspension or the end of the account")
                    OffsetDateTime revokedAt) {

        static LastSlip of(Slip slip) {
            return new LastSlip(
                    VietnamTime.local(slip.createdAt),
                    slip.createdByName,
                    VietnamTime.local(slip.expiresAt),
                    VietnamTime.local(slip.usedAt),
                    VietnamTime.local(slip.revokedAt));
        }
    }

    @Schema(name = "PersonHeldRole")
    public record HeldRole(
            @NotNull UUID assignmentId,
            @NotNull UnitRef unit,
            @Schema(description = "The first day on which the unit does not exist, if that day is past")
                    LocalDate unitEndedOn,
            @NotNull Role role,
            @NotNull OffsetDateTime validFrom,
            OffsetDateTime validTo) {

        static HeldRole of(AssignmentView one) {
            return new HeldRole(one.id(), one.unit(), one.unitEndedOn(), one.role(), one.validFrom(), one.validTo());
        }
    }
}
