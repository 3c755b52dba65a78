package vn.toso.people;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.version.Versioned;
import vn.toso.unit.UnitRef;

/** An account with which a program calls the API. */
public record ServiceAccountView(
        @NotNull UUID id,
        @NotNull @Schema(description = "What If-Match takes") int version,
        @NotNull @Schema(description = "The client's id at the identity provider", examples = "service-vnptigate")
                String clientId,
        @NotNull String name,
        @NotNull @Schema(description = "With its last name and code if it has ended") UnitRef unit,
        @Schema(description = "The first day on which the unit does not exist, if that day is past")
                LocalDate unitEndedOn,
        @NotNull ServiceAccountState state,
        @NotNull OffsetDateTime createdAt,
        @NotNull String createdByName,
        @NotNull @Schema(description = "In force or coming; empty after the account has expired or ended")
                List<PersonView.HeldRole> roles,
        @Schema(description = "Only in the first answer to the request that made it") String secret,
        @NotNull @Schema(description = "What the caller may do with it now") Set<ServiceAccountAction> allowedActions)
        implements Versioned {

    static ServiceAccountView of(PersonView account) {
        boolean may = account.state() != PersonState.ENDED && !account.holdsMore();
        var state = ServiceAccountState.of(account);
        return new ServiceAccountView(
                account.id(),
                account.version(),
                account.username(),
                account.fullName(),
                account.unit(),
                account.unitEndedOn(),
                state,
                account.createdAt(),
                account.createdByName(),
                account.roles(),
                null,
                may ? actions(state, account.roles()) : Set.of());
    }

    /** A new secret of a program whose term is over would open nothing, and of ended units only figures of before. */
    private static Set<ServiceAccountAction> actions(ServiceAccountState state, List<PersonView.HeldRole> roles) {
        return state == ServiceAccountState.EXPIRED
                        || !roles.isEmpty() && roles.stream().allMatch(role -> role.unitEndedOn() != null)
                ? EnumSet.of(ServiceAccountAction.END)
                : EnumSet.allOf(ServiceAccountAction.class);
    }

    /** @param made null for none */
    ServiceAccountView with(String made) {
        return new ServiceAccountView(
                id,
                version,
                clientId,
                name,
                unit,
                unitEndedOn,
                state,
                createdAt,
                createdByName,
                roles,
                made,
                allowedActions);
    }
}
