package vn.toso.testing;

import static java.util.stream.Collectors.joining;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A copy of the freshly loaded demo in the schema {@code baseline}. It restores every table of {@code public} to that state.
 * Triggers write down which tables are written to, because comparing all of them would take longer than most tests.
 */
final class Baseline {

    /** Tables that are never restored: denials, Flyway's history, and what triggers count or number. The trail is partitioned, and stays too. */
    private static final Set<String> KEPT = Set.of(
            "denial",
            "figure_change",
            "figure_place",
            "flyway_schema_history",
            "reference_change",
            "reference_version",
            "unit_joined_name");

    /** Ordered for deletion: a table comes after all tables that refer to it. */
    private final List<Table> tables;

    private Baseline(List<Table> tables) {
        this.tables = tables;
    }

    /** @param others writable columns outside the primary key */
    private record Table(String name, List<String> key, List<String> others) {

        String sameKey() {
            return key.stream().map("t.%1$s = b.%1$s"::formatted).collect(joining(" and "));
        }

        String others(String alias) {
            return others.stream().map(column -> alias + column).collect(joining(", ", "(", ")"));
        }
    }

    static Baseline in(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            return new Baseline(children(read(statement), references(statement)));
        }
    }

    static boolean isKept(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement
                    .executeQuery("select from information_schema.tables where table_schema = 'baseline'")
                    .next();
        }
    }

    void keep(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create schema if not exists baseline");
            for (var table : tables) {
                statement.execute("create table baseline.%1$s as table public.%1$s".formatted(table.name));
            }
            statement.execute(
                    """
                    create table baseline.written (name text);
                    create function baseline.write_down() returns trigger language plpgsql security definer as
                        'begin insert into baseline.written values (tg_table_name); return null; end'
                    """);
            for (var table : tables) {
                statement.execute(
                        """
                        create trigger written after insert or update or delete or truncate on public.%s
                        for each statement execute function baseline.write_down()
                        """
                                .formatted(table.name));
            }
        }
    }

    /** Runs in the connection's transaction; the caller commits. */
    void restore(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set constraints all deferred");
            var changed = changed(statement);
            for (var table : changed) {
                if (!table.others.isEmpty()) {
                    statement.execute(
                            "update public.%s t set %s = row%s from baseline.%1$s b where %s and row%3$s is distinct from row%s"
                                    .formatted(
                                            table.name,
                                            table.others(""),
                                            table.others("b."),
                                            table.sameKey(),
                                            table.others("t.")));
                }
            }
            for (var table : changed) {
                statement.execute("delete from public.%1$s t where not exists (select from baseline.%1$s b where %2$s)"
                        .formatted(table.name, table.sameKey()));
            }
            Collections.reverse(changed);
            for (var table : changed) {
                statement.execute(
                        """
                        insert into public.%1$s overriding system value
                        select * from baseline.%1$s b where not exists (select from public.%1$s t where %2$s)
                        """
                                .formatted(table.name, table.sameKey()));
            }
            // What another transaction has written meanwhile is for the next time.
            statement.execute("delete from baseline.written where xmin = pg_current_xact_id()::xid");
        }
    }

    private List<Table> changed(Statement statement) throws SQLException {
        var written = names(
                statement, "with done as (delete from baseline.written returning name) select distinct name from done");
        if (written.isEmpty()) {
            return new ArrayList<>();
        }
        var differing = written.stream()
                .map(name ->
                        """
                        select '%1$s' where exists (table public.%1$s except table baseline.%1$s)
                            or exists (table baseline.%1$s except table public.%1$s)
                        """
                                .formatted(name))
                .collect(joining(" union all "));
        var names = names(statement, differing);
        return new ArrayList<>(
                tables.stream().filter(table -> names.contains(table.name)).toList());
    }

    private static Set<String> names(Statement statement, String question) throws SQLException {
        var names = new HashSet<String>();
        try (var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static List<Table> read(Statement statement) throws SQLException {
        var tables = new ArrayList<Table>();
        try (var rows = statement.executeQuery(
                """
                select c.relname,
                    array(select a.attname::text from pg_attribute a
                          where a.attrelid = c.oid and a.attnum = any (k.conkey)) as key,
                    array(select a.attname::text from pg_attribute a
                          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                            and a.attidentity <> 'a' and a.attnum <> all (k.conkey)) as others
                from pg_class c left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relispartition
                order by c.relname
                """)) {
            while (rows.next()) {
                var name = rows.getString("relname");
                if (!KEPT.contains(name)) {
                    var table = new Table(name, texts(rows.getArray("key")), texts(rows.getArray("others")));
                    if (table.key.isEmpty()) {
                        throw new IllegalStateException("Table has no primary key: " + name);
                    }
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    /** The tables that each table refers to. Deferrable foreign keys are left out: they are checked at commit, so order is irrelevant. */
    private static Map<String, Set<String>> references(Statement statement) throws SQLException {
        var references = new HashMap<String, Set<String>>();
        try (var rows = statement.executeQuery(
                """
                select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint
                where contype = 'f' and not condeferrable and conrelid <> confrelid
                """)) {
            while (rows.next()) {
                references
                        .computeIfAbsent(rows.getString("child"), name -> new HashSet<>())
                        .add(rows.getString("parent"));
            }
        }
        return references;
    }

    private static List<Table> children(List<Table> tables, Map<String, Set<String>> references) {
        var ordered = new ArrayList<Table>();
        var left = new ArrayList<>(tables);
        while (!left.isEmpty()) {
            var free = left.stream()
                    .filter(one -> left.stream().noneMatch(other -> references
                            .getOrDefault(other.name, Set.of())
                            .contains(one.name)))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + left);
            }
            ordered.addAll(free);
            left.removeAll(free);
        }
        return ordered;
    }
}
