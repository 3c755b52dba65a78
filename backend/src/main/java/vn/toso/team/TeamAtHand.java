package vn.toso.team;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.toso.shared.table.FieldChange;
import vn.toso.shared.table.TableImport.Taken;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.text.PhoneNumber;
import vn.toso.unit.UnitRef;

/** The team that is being imported: read once, then updated with each row that is written. */
final class TeamAtHand {

    final UUID commune;

    private final String key;
    private final List<UnitRef> communes;
    private final boolean dryRun;
    private final Map<TableRow, SaidMember> said = new LinkedHashMap<>();
    private final Map<TableRow, UUID> memberOf = new IdentityHashMap<>();
    private Map<TableRow, Homonyms.Meant> meant;
    private final Map<UUID, RosterRow> roster = new HashMap<>();
    private final Map<UUID, List<Past>> dissolved = new HashMap<>();
    private TeamView team;
    private Roster now;
    private boolean touched;

    /** @param key of its rows */
    TeamAtHand(String key, List<UnitRef> communes, UUID commune, List<TableRow> rows, boolean dryRun) {
        this.key = key;
        this.communes = communes;
        this.commune = commune;
        this.dryRun = dryRun;
        for (var row : rows) {
            var member = SaidMember.of(row);
            if (member != null) {
                said.put(row, member);
            }
        }
    }

    boolean isOf(String rows, List<UnitRef> asked) {
        return key.equals(rows) && communes.equals(asked);
    }

    /**
     * Sets the state of the team, before its rows and after each change that does not go through {@link #write}.
     *
     * @param members at the first call including former members
     */
    void read(TeamView view, List<RosterRow> members) {
        team = view;
        now = null;
        touched = false;
        roster.clear();
        members.stream()
                .filter(RosterRow::isMember)
                .forEach(member -> roster.put(member.view().id(), member));
        if (meant == null) {
            meant = Homonyms.of(said, members);
        }
    }

    /** Called if the team does not exist yet. */
    void readNothing() {
        meant = Homonyms.of(said, List.of());
    }

    /** @return null if the team does not exist yet */
    TeamView team() {
        return team;
    }

    /** @return null if the row has no member */
    SaidMember said(TableRow row) {
        return said.get(row);
    }

    boolean isUnclear(TableRow row) {
        return meant.get(row).unclear();
    }

    /** Whether the row only repeats the stored data of a former member. */
    boolean isPast(TableRow row) {
        return meant.get(row).past();
    }

    /**
     * Whether a row only repeats the stored data of a member of a dissolved team.
     *
     * @param everybody reads all members of a team; called once for each team
     */
    boolean isRecorded(SaidMember member, UUID teamId, Function<UUID, List<RosterRow>> everybody) {
        var traits = Traits.of(member);
        return dissolved.computeIfAbsent(teamId, id -> Past.of(everybody.apply(id))).stream()
                .anyMatch(one -> one.has(traits));
    }

    /** Whether an earlier row is about the same person; both rows must then say the same. */
    boolean isRepeated(TableRow row) {
        return meant.get(row).before() != null;
    }

    /**
     * The member whom a row is about, even one that an earlier row has added.
     *
     * @return null for a new person
     */
    RosterRow held(TableRow row) {
        var one = meant.get(row);
        return one.held() != null
                ? roster.get(one.held().view().id())
                : roster.get(memberOf.get(one.before() == null ? row : one.before()));
    }

    /** Remembers the member that a row has added, changed or matched. */
    void write(TableRow row, RosterRow member) {
        memberOf.put(row, member.view().id());
        roster.put(member.view().id(), member);
    }

    List<RosterRow> members() {
        return List.copyOf(roster.values());
    }

    /** The member who is not in the roster yet. */
    RosterRow joined(List<RosterRow> members) {
        return members.stream()
                .filter(member -> !roster.containsKey(member.view().id()))
                .findFirst()
                .orElseThrow();
    }

    /** @return null until the team is locked for a change */
    Roster now() {
        return now;
    }

    void locked(Roster current) {
        now = current;
    }

    /**
     * Records a change; a file raises the team's version only once.
     *
     * @return whether this is the first change
     */
    boolean touch() {
        boolean first = !touched;
        touched = true;
        return first;
    }

    /** @return null if the team does not exist yet */
    List<Object> line(RosterRow member) {
        if (team == null) {
            return null;
        }
        var villages = team.villages().stream().map(one -> one.unit().name()).collect(joining("; "));
        return member == null
                ? TeamTable.line(team, villages, null, null)
                : TeamTable.line(team, villages, member.view(), member.phone());
    }

    /**
     * The changes of a row. Stored phones are always masked, because reading one in full has to be recorded. A new phone is
     * shown in full on a dry run to callers who may read phones; other answers are stored for a while with the request's key,
     * so they mask it.
     */
    Taken taken(List<Object> before, List<Object> after) {
        var taken = Taken.between(TeamTable.WRITTEN, before, after);
        return new Taken(
                taken.outcome(), taken.changes().stream().map(this::masked).toList());
    }

    private FieldChange masked(FieldChange change) {
        if (!change.column().equals("phone")) {
            return change;
        }
        boolean shown = dryRun && Objects.requireNonNull(team).allowedActions().contains(TeamAction.READ_PHONES);
        return change.masked(PhoneNumber::masked, shown ? UnaryOperator.identity() : PhoneNumber::masked);
    }
}
