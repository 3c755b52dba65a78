package vn.toso.team;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.table.ImportReport;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableBatch;
import vn.toso.shared.table.TableColumns;
import vn.toso.shared.table.TableImport;
import vn.toso.shared.table.TableRow;
import vn.toso.unit.UnitService;

/** Exports and imports rosters as a table. A row is a membership, or a team without members. */
@ApplicationScoped
class TeamTable {

    static final List<String> COLUMNS = List.of(
            "commune_code",
            "commune_name",
            "level",
            "team_name",
            "villages",
            "founded_on",
            "decision_number",
            "decision_date",
            "decision_signer",
            "member_name",
            "role",
            "position",
            "core",
            "phone",
            "trainings",
            "joined_on",
            "joined_decision_number",
            "joined_decision_date",
            "joined_decision_signer");

    /** The last column of an export. An import may leave it out: a file cannot dissolve a team. */
    private static final String DISSOLVED_ON = "dissolved_on";

    static final List<String> WRITTEN =
            Stream.concat(COLUMNS.stream(), Stream.of(DISSOLVED_ON)).toList();

    private static final TableColumns READ = TableColumns.of(WRITTEN, "commune_code", "team_name");

    private static final Map<String, String> COLUMN_OF = columnOf();

    /** Importing the rosters of a province takes longer than the usual minute on a busy machine. */
    private static final int MAX_SECONDS = 600;

    private final TeamRepository teams;
    private final RosterRepository rosters;
    private final TeamImport rows;
    private final TeamAccess access;
    private final UnitService units;
    private final TableImport tables;
    private final AuditTrail audit;
    private final CurrentUser user;

    TeamTable(
            TeamRepository teams,
            RosterRepository rosters,
            TeamImport rows,
            TeamAccess access,
            UnitService units,
            TableImport tables,
            AuditTrail audit,
            CurrentUser user) {
        this.teams = teams;
        this.rosters = rosters;
        this.rows = rows;
        this.access = access;
        this.units = units;
        this.tables = tables;
        this.audit = audit;
        this.user = user;
    }

    /** The columns that problems of a founding, a reconstitution or an edit belong to. */
    private static Map<String, String> columnOf() {
        var columns = new HashMap<>(Map.of(
                "/unitId", "commune_code",
                "/level", "level",
                "/name", "team_name",
                "/validFrom", "founded_on",
                "/founding", "decision_number",
                "/founding/date", "decision_date",
                "/founding/signer", "decision_signer",
                "/villageIds", "villages",
                "/effectiveOn", "joined_on"));
        columns.put("/decision", "joined_decision_number");
        columns.put("/decision/date", "joined_decision_date");
        columns.put("/decision/signer", "joined_decision_signer");
        for (var pointer : List.of("", "/members/0", "/joins/0")) {
            columns.putIfAbsent(pointer + "/name", "member_name");
            columns.put(pointer + "/role", "role");
            columns.put(pointer + "/position", "position");
            columns.put(pointer + "/core", "core");
            columns.put(pointer + "/phone", "phone");
            columns.put(pointer + "/trainings", "trainings");
        }
        return Map.copyOf(columns);
    }

    /**
     * Leaves out teams whose members the caller may not read. Writes full phones where the caller may read them, which is recorded in
     * the audit trail.
     */
    @Transactional
    Table write(TeamFilter filter) {
        var asOf = filter.asOf();
        var teams = this.teams.findPage(filter, user.scope(Action.VIEW_ROSTERS), null, Integer.MAX_VALUE);
        var standings = access.of(teams.stream().map(TeamRow::unitId).toList());
        var found = teams.stream()
                .filter(row -> standings.get(row.unitId()).readsRoster())
                .toList();
        var ids = found.stream().map(TeamRow::id).toList();
        var villages = this.teams.findVillages(ids, asOf, false).stream()
                .collect(groupingBy(
                        VillageRow::teamId, mapping(row -> row.village().unit().name(), joining("; "))));
        var members = rosters.findRosters(ids, asOf, false).stream().collect(groupingBy(RosterRow::teamId));
        var table = new ArrayList<List<Object>>();
        int phones = 0;
        for (var row : found) {
            var standing = standings.get(row.unitId());
            var team = row.view(List.of(), standing);
            var served = villages.get(row.id());
            var roster = members.getOrDefault(row.id(), List.of());
            for (var member : roster) {
                var phone = standing.mayReadPhones()
                        ? member.phone()
                        : member.view().phone();
                phones += standing.mayReadPhones() && phone != null ? 1 : 0;
                table.add(line(team, served, member.view(), phone));
            }
            if (roster.isEmpty()) {
                table.add(line(team, served, null, null));
            }
        }
        if (phones > 0) {
            audit.changedAt(
                    AuditAction.TEAM_EXPORT,
                    null,
                    user.recordedAt(Action.READ_PHONES, filter.unit()),
                    Details.of()
                            .about(AuditField.AS_OF, asOf)
                            .about(AuditField.TEAMS, ids.size())
                            .about(AuditField.PHONES, phones));
        }
        return new Table("to-cong-nghe-so", WRITTEN, table);
    }

    /** @param member null for a team without members */
    static List<Object> line(TeamView team, String villages, MemberView member, String phone) {
        var line = new ArrayList<Object>(Arrays.asList(
                team.unit().code(),
                team.unit().name(),
                team.level().name(),
                team.name(),
                villages,
                team.validFrom(),
                team.founding().number(),
                team.founding().date(),
                team.founding().signer()));
        line.addAll(
                member == null
                        ? Arrays.asList(new Object[COLUMNS.size() - line.size()])
                        : Arrays.asList(
                                member.name(),
                                member.role().name(),
                                member.position(),
                                member.core() ? TeamImport.CORE : null,
                                phone,
                                TeamImport.text(member.trainings()),
                                member.joinedOn(),
                                member.joinedBy().number(),
                                member.joinedBy().date(),
                                member.joinedBy().signer()));
        line.add(team.validTo());
        return line;
    }

    /** Adds the name of the member to the result, because a team has many rows. */
    private static TableImport.Taken named(TableRow row, TableImport.Taken taken) {
        var member = row.text("member_name");
        return taken == null || member == null ? taken : taken.named(row.text("team_name") + " – " + member);
    }

    @Transactional
    @TransactionConfiguration(timeout = MAX_SECONDS)
    Reply<ImportReport> read(TableBatch.Sent sent, UUID unit) {
        if (unit != null) {
            units.require(unit, rows.today());
        }
        var file = new RosterFile(sent.dryRun());
        var plan = new TableImport.Plan(
                "importTeams",
                READ,
                "team_name",
                COLUMN_OF,
                file::teamByTeam,
                row -> named(row, rows.take(row, file, unit)));
        return tables.take(sent, plan);
    }
}
