package vn.toso.team;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.table.TableImport;
import vn.toso.shared.table.TableImport.Taken;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.text.Vietnamese;
import vn.toso.shared.time.BusinessClock;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitService;
import vn.toso.unit.UnitViolation;

/** Imports one row of a roster: founds the team if it does not exist, then adds or edits the member. */
@ApplicationScoped
class TeamImport {

    static final String CORE = "x";

    /** Every team and membership has values in the other columns, or only a decision can change them. */
    private static final Set<String> CLEARABLE = Set.of("position", "core", "phone", "trainings");

    /** A merged cell here would give one person's name or phone to another. */
    private static final List<String> OF_ONE_PERSON = List.of("member_name", "phone");

    private final TeamService teams;
    private final TeamRepository stored;
    private final RosterRepository rosters;
    private final RosterImport members;
    private final UnitService units;
    private final TableImport tables;
    private final BusinessClock clock;

    TeamImport(
            TeamService teams,
            TeamRepository stored,
            RosterRepository rosters,
            RosterImport members,
            UnitService units,
            TableImport tables,
            BusinessClock clock) {
        this.teams = teams;
        this.stored = stored;
        this.rosters = rosters;
        this.members = members;
        this.units = units;
        this.tables = tables;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    static String text(List<Training> trainings) {
        return trainings.isEmpty()
                ? null
                : trainings.stream()
                        .map(one -> one.date() + " " + one.subject())
                        .collect(joining("; "));
    }

    /** @param under the commune must be at or below this unit; null for no limit */
    Taken take(TableRow row, RosterFile file, UUID under) {
        TeamTable.WRITTEN.stream()
                .filter(column -> row.clears(column) && !CLEARABLE.contains(column))
                .forEach(column -> row.wrong(column, CommonViolation.NOT_CLEARABLE));
        OF_ONE_PERSON.stream().filter(row::repeated).forEach(column -> row.wrong(column, CommonViolation.MERGED));
        var name = row.required("team_name");
        var foundedOn = row.date("founded_on");
        var communes = communes(row, foundedOn, file);
        if (name == null || communes.isEmpty()) {
            return null;
        }
        var at = Optional.ofNullable(file.atHand(row, communes)).orElseGet(() -> take(row, name, communes, file));
        if (under != null
                && file.isOutside(at.commune, commune -> units.periodsBelow(commune, under)
                        .isEmpty())) {
            row.wrong("commune_code", TeamViolation.OUTSIDE_UNIT);
        }
        if (row.failed()) {
            return null;
        }
        if (at.team() != null && row.blank("dissolved_on")) {
            return change(row, at);
        }
        // An active team may have the same name as a dissolved one.
        var dissolved = stored.findDissolved(at.commune, name, foundedOn);
        if (at.team() != null && dissolved.isEmpty()) {
            return change(row, at);
        }
        return dissolved.isPresent() ? leave(row, dissolved.get(), at) : found(row, at, file, foundedOn);
    }

    /** Reads the team of this row and of the rows after it. */
    private TeamAtHand take(TableRow row, String name, List<UnitRef> communes, RosterFile file) {
        stored.forget();
        var there = communes.stream()
                .flatMap(unit -> stored.findActiveByName(unit.id(), name).stream())
                .map(stored::version)
                // Names that differ in a letter or a tone belong to two teams, which one commune cannot have.
                .filter(version -> SameName.means(version.name, name))
                .findFirst();
        var commune =
                there.map(version -> version.unitId).orElse(communes.get(0).id());
        var at = new TeamAtHand(file.keyOf(row), communes, commune, file.ofSameTeam(row), file.dryRun());
        there.ifPresentOrElse(version -> read(at, version.teamId), at::readNothing);
        return file.take(at);
    }

    private void read(TeamAtHand at, UUID teamId) {
        at.read(teams.find(teamId, clock.today()), everybody(teamId));
    }

    private List<RosterRow> everybody(UUID teamId) {
        return rosters.findRosters(List.of(teamId), clock.today(), true);
    }

    /** A dissolved team in an export is not founded again, and nobody can join it. */
    private Taken leave(TableRow row, UUID teamId, TeamAtHand at) {
        var team = teams.find(teamId, clock.today());
        checkFounding(row, team);
        var said = at.said(row);
        if (said != null && !at.isRecorded(said, teamId, this::everybody)) {
            row.wrong("team_name", TeamViolation.TEAM_DISSOLVED);
        } else if (said != null) {
            row.note(RosterNote.PAST_MEMBERS, said.name());
        }
        return Taken.unchanged();
    }

    /**
     * Finds the commune by its code today. A team may also belong to an ended commune that had the code when the team was
     * founded.
     */
    private List<UnitRef> communes(TableRow row, LocalDate foundedOn, RosterFile file) {
        var code = row.required("commune_code") == null ? null : row.code("commune_code", Level.COMMUNE.codeDigits());
        if (code == null) {
            return List.of();
        }
        var found = Stream.of(Optional.of(clock.today()), Optional.ofNullable(foundedOn))
                .flatMap(Optional::stream)
                .flatMap(date -> file.units(code, date, this::communes).stream())
                .distinct()
                .toList();
        if (found.isEmpty()) {
            row.wrong("commune_code", UnitViolation.UNKNOWN_UNIT);
            return List.of();
        }
        var name = row.text("commune_name");
        var named = found.stream()
                .filter(unit -> name == null || isNamed(unit, name))
                .toList();
        if (named.isEmpty()) {
            // The code is from another time or of another unit.
            row.wrong("commune_name", CommonViolation.DIFFERS);
        }
        return named;
    }

    private Stream<UnitRef> communes(String code, LocalDate date) {
        return units.findByCode(Level.COMMUNE, code, date).stream();
    }

    private static boolean isNamed(UnitRef unit, String name) {
        return unit.isNamed(name) || Vietnamese.fold(name).equals(Vietnamese.fold(unit.name()));
    }

    private Taken found(TableRow row, TeamAtHand at, RosterFile file, LocalDate foundedOn) {
        var level = row.constant("level", TeamLevel.WORDS);
        var villages = foundedOn == null || row.blank("villages")
                ? List.<UUID>of()
                : VillageNames.find(row, "villages", file.units(at.commune, foundedOn, this::villages));
        if (!row.blank("dissolved_on")) {
            row.wrong("dissolved_on", TeamViolation.TEAM_DISSOLVED);
        }
        var member = at.said(row);
        if (member != null) {
            row.required("role");
        }
        if (row.failed()) {
            return null;
        }
        boolean first = member != null
                && (member.joinedOn() == null || member.joinedOn().equals(foundedOn));
        var request = tables.valid(new NewTeam(
                level,
                at.commune,
                row.text("team_name"),
                foundedOn,
                decision(row, ""),
                villages,
                first ? List.of(member.joining()) : List.of()));
        read(at, teams.found(request));
        if (first) {
            at.write(row, at.members().get(0));
        }
        var joined = first ? at.held(row) : member == null ? null : members.join(row, at, decision(row, "joined_"));
        return row.failed() ? null : at.taken(null, at.line(joined));
    }

    private Stream<UnitRef> villages(UUID commune, LocalDate day) {
        return units.childrenOf(commune, day).stream().filter(unit -> unit.level() == Level.VILLAGE);
    }

    private Taken change(TableRow row, TeamAtHand at) {
        var team = at.team();
        checkFounding(row, team);
        var named = VillageNames.split(row.text("villages"));
        var served = team.villages().stream().map(TeamView.Village::unit).toList();
        if (!named.isEmpty() && !VillageNames.areOf(named, served)) {
            row.wrong("villages", CommonViolation.DIFFERS);
        }
        if (row.failed()) {
            return null;
        }
        return at.said(row) == null ? Taken.unchanged() : members.take(row, at, decision(row, "joined_"));
    }

    private static void checkFounding(TableRow row, TeamView team) {
        differs(row, "level", team.level(), row.constant("level", TeamLevel.WORDS));
        differs(row, "founded_on", team.validFrom(), row.date("founded_on"));
        differs(row, "dissolved_on", team.validTo(), row.date("dissolved_on"));
        differs(row, "decision_number", team.founding().number(), row.text("decision_number"));
        differs(row, "decision_date", team.founding().date(), row.date("decision_date"));
        differs(row, "decision_signer", team.founding().signer(), row.text("decision_signer"));
    }

    /** Refuses a value that differs from what a decision has set. An empty cell and another way of writing do not differ. */
    static void differs(TableRow row, String column, Object there, Object given) {
        boolean same = there instanceof String held && given instanceof String said
                ? SameName.spelled(held, said)
                : Objects.equals(there, given);
        if (given != null && !same) {
            row.wrong(column, CommonViolation.DIFFERS);
        }
    }

    static Decision decision(TableRow row, String prefix) {
        return new Decision(
                row.text(prefix + "decision_number"),
                row.date(prefix + "decision_date"),
                row.text(prefix + "decision_signer"));
    }
}
