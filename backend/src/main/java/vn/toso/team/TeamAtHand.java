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
import vn.toso.shared.table.FieldChange;
import vn.toso.shared.table.TableImport.Taken;
import vn.toso.shared.table.TableRow;
import vn.toso.unit.UnitRef;

/** A team of a file while its rows are taken in one after the other: read once, and kept up with what they write. */
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
     * As it is read now, before its rows and after each step that is not told here.
     *
     * @param members before its rows also those who have left
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

    /** There is no such team yet. */
    void readNothing() {
        meant = Homonyms.of(said, List.of());
    }

    /** @return null where it is not founded yet */
    TeamView team() {
        return team;
    }

    /** @return null where the row is about the team alone */
    SaidMember said(TableRow row) {
        return said.get(row);
    }

    boolean isUnclear(TableRow row) {
        return meant.get(row).unclear();
    }

    /** Whether all that a row says is recorded of somebody who has left. */
    boolean isPast(TableRow row) {
        return meant.get(row).past();
    }

    /** The same of a team that is dissolved. @param everybody who was in it, looked up once for all rows */
    boolean isRecorded(SaidMember member, UUID teamId, Function<UUID, List<RosterRow>> everybody) {
        var traits = Traits.of(member);
        return dissolved.computeIfAbsent(teamId, id -> Past.of(everybody.apply(id))).stream()
                .anyMatch(one -> one.has(traits));
    }

    /** Whether a row before means the same person: what both say of them has to be the same. */
    boolean isRepeated(TableRow row) {
        return meant.get(row).before() != null;
    }

    /** Whom a row means, also one that it has written. @return null for somebody new */
    RosterRow held(TableRow row) {
        var one = meant.get(row);
        return one.held() != null
                ? roster.get(one.held().view().id())
                : roster.get(memberOf.get(one.before() == null ? row : one.before()));
    }

    /** What a row has written, or found as it is. */
    void write(TableRow row, RosterRow member) {
        memberOf.put(row, member.view().id());
        roster.put(member.view().id(), member);
    }

    List<RosterRow> members() {
        return List.copyOf(roster.values());
    }

    /** The one who was not there before. */
    RosterRow joined(List<RosterRow> members) {
        return members.stream()
                .filter(member -> !roster.containsKey(member.view().id()))
                .findFirst()
                .orElseThrow();
    }

    /** @return null where it is not locked for a change yet */
    Roster now() {
        return now;
    }

    void locked(Roster current) {
        now = current;
    }

    /** Its version counts what a file changes as one change. @return whether this is the first */
    boolean touch() {
        boolean first = !touched;
        touched = true;
        return first;
    }

    /** @return null where there is no such team yet */
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
     * What a row has changed. Phones that were held are masked for everybody: reading one in full is a step of its own, which
     * the trail keeps. The new one is in full on a dry run, for those who may read it; else the answer is kept for a while with
     * the key of its request.
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
        return new FieldChange(
                "phone", Phone.masked(change.before()), shown ? change.after() : Phone.masked(change.after()));
    }
}
