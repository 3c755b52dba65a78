package vn.toso.team;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.toso.shared.table.ImportReport.Outcome;
import vn.toso.shared.table.TableImport;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.text.Vietnamese;
import vn.toso.shared.time.BusinessClock;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitService;

/** Takes in one row of a roster: founds its team where there is none, and takes in its member or puts right what is held. */
@ApplicationScoped
class TeamImport {

    static final String CORE = "x";

    private static final Pattern TRAINING = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s+(.+)", Pattern.DOTALL);
    private static final String BETWEEN_TRAININGS = "\\s*;\\s*(?=\\d{4}-\\d{2}-\\d{2}\\s)";
    private static final String MASK = "•";

    private final TeamService teams;
    private final TeamRepository stored;
    private final RosterImport members;
    private final VillageNames villages;
    private final UnitService units;
    private final TableImport tables;
    private final BusinessClock clock;

    TeamImport(
            TeamService teams,
            TeamRepository stored,
            RosterImport members,
            VillageNames villages,
            UnitService units,
            TableImport tables,
            BusinessClock clock) {
        this.teams = teams;
        this.stored = stored;
        this.members = members;
        this.villages = villages;
        this.units = units;
        this.tables = tables;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    /** @return null also where the cell is no date, which is said when the row is taken in */
    static LocalDate joinedOn(TableRow row) {
        return row.peekDate("joined_on");
    }

    static String text(List<Training> trainings) {
        return trainings.isEmpty()
                ? null
                : trainings.stream()
                        .map(one -> one.date() + " " + one.subject())
                        .collect(joining("; "));
    }

    /** @param under the unit that the commune has to be at or below; null for any */
    Outcome take(TableRow row, UUID under) {
        row.required("team_name");
        var foundedOn = row.date("founded_on");
        var communes = communes(row, foundedOn);
        if (row.failed()) {
            return null;
        }
        var there = communes.stream()
                .flatMap(unit -> stored.findActiveByName(unit.id(), row.text("team_name")).stream())
                .findFirst();
        var member = member(row);
        var commune = there.map(id -> unitOf(id)).orElse(communes.get(0).id());
        if (under != null && units.periodsBelow(commune, under).isEmpty()) {
            row.wrong("commune_code", "outside-unit");
        }
        if (row.failed()) {
            return null;
        }
        if (there.isPresent()) {
            return change(row, there.get(), member);
        }
        var dissolved = stored.findDissolved(commune, row.text("team_name"), foundedOn);
        return dissolved.isPresent() ? leave(row, dissolved.get(), member) : found(row, commune, foundedOn, member);
    }

    /** A team that is written out although it is dissolved is not founded again. */
    private Outcome leave(TableRow row, UUID teamId, NewMember member) {
        if (member != null) {
            row.wrong("team_name", "team-dissolved");
        }
        differs(row, "dissolved_on", teams.find(teamId, clock.today()).validTo(), row.date("dissolved_on"));
        return Outcome.UNCHANGED;
    }

    private UUID unitOf(UUID teamId) {
        return stored.version(teamId).unitId;
    }

    /** By its code of today; a team may belong to one that had the code when it was founded and has ended since. */
    private List<UnitRef> communes(TableRow row, LocalDate foundedOn) {
        var code = row.required("commune_code");
        if (code == null) {
            return List.of();
        }
        var name = row.text("commune_name");
        var found = Stream.of(Optional.of(clock.today()), Optional.ofNullable(foundedOn))
                .flatMap(Optional::stream)
                .flatMap(date -> units.findByCode(Level.COMMUNE, code, date).stream())
                .filter(unit -> name == null || Vietnamese.fold(name).equals(Vietnamese.fold(unit.name())))
                .distinct()
                .toList();
        if (found.isEmpty()) {
            row.wrong("commune_code", "unknown-unit");
        }
        return found;
    }

    private Outcome found(TableRow row, UUID commune, LocalDate foundedOn, NewMember member) {
        var level = row.constant("level", TeamLevel.class);
        var villageIds = villages.find(row, "villages", commune, foundedOn);
        var joinedOn = row.date("joined_on");
        if (row.text("dissolved_on") != null) {
            row.wrong("dissolved_on", "team-dissolved");
        }
        boolean first = member != null && (joinedOn == null || joinedOn.equals(foundedOn));
        if (row.failed()) {
            return null;
        }
        var request = tables.valid(new NewTeam(
                level,
                commune,
                row.text("team_name"),
                foundedOn,
                decision(row, ""),
                villageIds,
                first ? List.of(member) : List.of()));
        var id = teams.found(request);
        if (member != null && !first) {
            members.join(row, id, member, joinedOn, decision(row, "joined_"));
        }
        return Outcome.CREATED;
    }

    private Outcome change(TableRow row, UUID teamId, NewMember member) {
        var team = teams.find(teamId, clock.today());
        differs(row, "level", team.level(), row.constant("level", TeamLevel.class));
        differs(row, "founded_on", team.validFrom(), row.date("founded_on"));
        differs(row, "dissolved_on", team.validTo(), row.date("dissolved_on"));
        differs(row, "decision_number", team.founding().number(), row.text("decision_number"));
        differs(row, "decision_date", team.founding().date(), row.date("decision_date"));
        differs(row, "decision_signer", team.founding().signer(), row.text("decision_signer"));
        var served = team.villages().stream()
                .map(one -> one.unit().name())
                .map(Vietnamese::fold)
                .collect(toSet());
        var named =
                VillageNames.split(row.text("villages")).map(Vietnamese::fold).collect(toSet());
        if (!named.isEmpty() && !named.equals(served)) {
            row.wrong("villages", "differs");
        }
        if (row.failed()) {
            return null;
        }
        return member == null ? Outcome.UNCHANGED : members.take(row, team, member, decision(row, "joined_"));
    }

    /** What a decision has set is changed by another one; an empty cell says nothing about it. */
    static void differs(TableRow row, String column, Object there, Object given) {
        if (given != null && !Objects.equals(there, given)) {
            row.wrong(column, "differs");
        }
    }

    private static Decision decision(TableRow row, String prefix) {
        return new Decision(
                row.text(prefix + "decision_number"),
                row.date(prefix + "decision_date"),
                row.text(prefix + "decision_signer"));
    }

    /** @return null where the row is about a team alone */
    private static NewMember member(TableRow row) {
        var name = row.text("member_name");
        if (name == null) {
            return null;
        }
        row.required("role");
        var core = row.text("core");
        if (core != null && !core.equalsIgnoreCase(CORE)) {
            row.wrong("core", "unknown-value");
        }
        var phone = row.text("phone");
        return new NewMember(
                null,
                name,
                phone == null || phone.contains(MASK) ? null : phone,
                row.constant("role", MemberRole.class),
                row.text("position"),
                core != null,
                trainings(row));
    }

    private static List<Training> trainings(TableRow row) {
        var text = row.text("trainings");
        var trainings = new ArrayList<Training>();
        for (var one : text == null ? new String[0] : text.split(BETWEEN_TRAININGS)) {
            var training = TRAINING.matcher(one.strip());
            var date = training.matches() ? TableRow.readDate(training.group(1)) : null;
            if (date == null) {
                row.wrong("trainings", "malformed");
                return List.of();
            }
            trainings.add(new Training(date, training.group(2).strip()));
        }
        return trainings;
    }
}
