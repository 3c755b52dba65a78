package vn.toso.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The test database beside the application: as its owner, who may do what the application may not. */
public final class Database {

    private static final List<String> TEAM_TABLES = List.of(
            "team_training",
            "team_role",
            "team_member",
            "team_person",
            "team_village",
            "team_version",
            "team_reconstitution",
            "team");

    /** In the order in which rows can go. */
    private static final List<String> TABLES = List.of(
            "idempotent_reply",
            "team_training",
            "team_role",
            "team_member",
            "team_person",
            "team_village",
            "team_version",
            "team_reconstitution",
            "team",
            "report_file",
            "report_event",
            "report",
            "report_template",
            "submission_event_comment",
            "submission_event",
            "submission_note",
            "submission_figure",
            "submission_revision",
            "submission",
            "exemption",
            "target_allocation",
            "target_division",
            "target_indicator",
            "target_version",
            "target",
            "regime_indicator",
            "regime_timing",
            "regime_version",
            "regime",
            "indicator_part",
            "indicator",
            "assignment",
            "unit_population",
            "outside_predecessor",
            "succession",
            "reorganisation_unit",
            "unit_version_before",
            "unit_list_version_before",
            "unit_list_unit",
            "unit_list",
            "reorganisation",
            "unit_ancestor",
            "unit_version",
            "unit_name",
            "unit",
            "holiday",
            "holiday_year");

    /** Changed by reorganisations. */
    private static final List<String> TREE =
            List.of("unit_version", "unit_ancestor", "succession", "outside_predecessor", "unit_population");

    private static final String OWNER = "toso_owner";

    private static Connection owner;

    private Database() {}

    /** After submissions were put in past the application: brings their figures into their rows, as it would have. */
    public static void placeFigures() {
        execute(
                """
                update submission s set numbers = a.numbers, answers = a.answers
                from submission_afresh a
                where a.id = s.id and a.answers <> s.answers
                """);
    }

    /** Back to the demo as it was loaded, whatever a test has added. */
    public static void reset() {
        try (var connection = connect(OWNER);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create schema if not exists baseline");
            boolean first = !statement
                    .executeQuery("select from information_schema.tables where table_schema = 'baseline'")
                    .next();
            statement.execute("set constraints all deferred");
            for (var table : TABLES) {
                if (first) {
                    statement.execute("create table baseline.%1$s as table public.%1$s".formatted(table));
                }
            }
            if (first) {
                statement.execute("create table baseline.business_clock as table public.business_clock");
            } else {
                restore(statement);
            }
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void restore(Statement statement) throws SQLException {
        // The rows of the demo that a test changes; what is not of it is what a test has added.
        statement.execute(
                """
                update public.submission s
                set (state, version, current_revision, set_aside_by, carried_into, numbers, answers) =
                    (b.state, b.version, b.current_revision, b.set_aside_by, b.carried_into, b.numbers, b.answers)
                from baseline.submission b
                where b.id = s.id and b.version <> s.version
                """);
        statement.execute(
                """
                update public.target t set (version, valid_to) = (b.version, b.valid_to)
                from baseline.target b
                where b.id = t.id and b.version <> t.version
                """);
        statement.execute(
                """
                update public.indicator i
                set (version, name_vi, name_en, help_vi, help_en, valid_to) =
                    (b.version, b.name_vi, b.name_en, b.help_vi, b.help_en, b.valid_to)
                from baseline.indicator b
                where b.id = i.id and b.version <> i.version
                """);
        statement.execute(
                """
                update public.regime r set version = b.version
                from baseline.regime b
                where b.id = r.id and b.version <> r.version
                """);
        statement.execute(
                """
                update public.regime_version v set valid_to = b.valid_to
                from baseline.regime_version b
                where b.id = v.id and b.valid_to is distinct from v.valid_to
                """);
        statement.execute(
                """
                insert into public.holiday select * from baseline.holiday b
                where not exists (select from public.holiday h where h.date = b.date)
                """);
        statement.execute(
                """
                insert into public.holiday_year select * from baseline.holiday_year b
                where not exists (select from public.holiday_year y where y.year = b.year)
                """);
        restoreTeams(statement);
        statement.execute(
                """
                update public.reorganisation r set (state, version, undone_at, undone_by, undone_by_name) =
                    (b.state, b.version, b.undone_at, b.undone_by, b.undone_by_name)
                from baseline.reorganisation b
                where b.id = r.id and b.version <> r.version
                """);
        // Changed and deleted by what is tested, and few.
        statement.execute("delete from public.target_allocation");
        statement.execute("delete from public.target_division");
        for (var table : TABLES) {
            statement.execute("delete from public.%1$s t where not exists (select from baseline.%1$s b where b = t)"
                    .formatted(table));
        }
        for (var table : TREE) {
            statement.execute(
                    """
                    insert into public.%1$s
                    select * from baseline.%1$s b where not exists (select from public.%1$s t where t = b)
                    """
                            .formatted(table));
        }
        for (var table : List.of("target_division", "target_allocation")) {
            statement.execute("insert into public.%1$s table baseline.%1$s".formatted(table));
        }
        statement.execute(
                "update business_clock set offset_seconds = (select offset_seconds from baseline.business_clock)");
    }

    /** All of them or none: what is tested changes them all over, and most tests change none. */
    private static void restoreTeams(Statement statement) throws SQLException {
        var same = new ArrayList<String>();
        for (var table : TEAM_TABLES) {
            same.add(
                    """
                    (select count(*) from public.%1$s) = (select count(*) from baseline.%1$s)
                    and not exists (table public.%1$s except table baseline.%1$s)
                    """
                            .formatted(table));
        }
        var rows = statement.executeQuery("select " + String.join(" and ", same));
        rows.next();
        if (rows.getBoolean(1)) {
            return;
        }
        for (var table : TEAM_TABLES) {
            statement.execute("delete from public." + table);
        }
        for (int i = TEAM_TABLES.size() - 1; i >= 0; i--) {
            statement.execute("insert into public.%1$s table baseline.%1$s".formatted(TEAM_TABLES.get(i)));
        }
    }

    public static void execute(String sql, Object... parameters) {
        try (var statement = owner().prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static <T> T query(Class<T> type, String sql, Object... parameters) {
        try (var statement = owner().prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, type);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Moves the business clock, which runs on from there. */
    public static void setBusinessTime(String local) {
        execute(
                "update business_clock set offset_seconds = extract(epoch from (cast(? as timestamp) at time zone"
                        + " 'Asia/Ho_Chi_Minh') - now())",
                local);
    }

    /** One for the whole run: a world of a property test is made of hundreds of statements. */
    private static synchronized Connection owner() throws SQLException {
        if (owner == null) {
            owner = connect(OWNER);
            try (var statement = owner.createStatement()) {
                // What a test makes up may be lost with the test; waiting for the disk each time would take most of the
                // run.
                statement.execute("set synchronous_commit = off");
            }
        }
        return owner;
    }

    public static Connection connect(String role) throws SQLException {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        return DriverManager.getConnection(url, role, "");
    }
}
