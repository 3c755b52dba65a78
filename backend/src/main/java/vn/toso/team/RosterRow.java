package vn.toso.team;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toso.shared.text.PhoneNumber;

/**
 * A membership on a date, as read from the database.
 *
 * @param phone in full; only {@link #view} or an export for callers who may read phones may leave the server
 * @param roles all roles that the membership ever had
 */
record RosterRow(UUID teamId, String phone, MemberView view, Set<MemberRole> roles) {

    static RosterRow of(Tuple row, Map<UUID, List<Training>> trainings) {
        var phone = row.get("phone", String.class);
        var leftOn = row.get("valid_to", LocalDate.class);
        var personId = row.get("person_id", UUID.class);
        return new RosterRow(
                row.get("team_id", UUID.class),
                phone,
                new MemberView(
                        row.get("id", UUID.class),
                        personId,
                        row.get("version", Integer.class),
                        row.get("name", String.class),
                        PhoneNumber.masked(phone),
                        MemberRole.valueOf(row.get("role", String.class)),
                        row.get("position", String.class),
                        row.get("core", Boolean.class),
                        row.get("valid_from", LocalDate.class),
                        decision(row, "joined"),
                        leftOn,
                        leftOn == null ? null : decision(row, "left"),
                        trainings.getOrDefault(personId, List.of()),
                        row.get("erased_at", Instant.class) != null),
                Stream.of(row.get("roles", String.class).split(" "))
                        .map(MemberRole::valueOf)
                        .collect(Collectors.toSet()));
    }

    boolean isMember() {
        return view.leftOn() == null;
    }

    /** The row after an edit. */
    RosterRow edited(MemberEdit edit) {
        var number = edit.phone() == null ? phone : Phone.parse(edit.phone(), "/phone");
        return new RosterRow(
                teamId,
                number,
                new MemberView(
                        view.id(),
                        view.personId(),
                        view.personVersion(),
                        edit.name().strip(),
                        PhoneNumber.masked(number),
                        view.role(),
                        edit.position(),
                        edit.core(),
                        view.joinedOn(),
                        view.joinedBy(),
                        view.leftOn(),
                        view.leftBy(),
                        latestFirst(edit.trainings()),
                        view.erased()),
                roles);
    }

    static List<Training> latestFirst(List<Training> trainings) {
        return trainings.stream()
                .sorted(Comparator.comparing(Training::date).reversed())
                .toList();
    }

    static Decision decision(Tuple row, String of) {
        return new Decision(
                row.get(of + "_number", String.class),
                row.get(of + "_date", LocalDate.class),
                row.get(of + "_signer", String.class));
    }
}
