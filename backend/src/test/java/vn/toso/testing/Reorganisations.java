package vn.toso.testing;

import static vn.toso.testing.Demo.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** Records reorganisations as the administrator of the root unit. */
public final class Reorganisations {

    public static final String ADMINISTRATOR = "trunguong";

    /** The closure as it follows from the versions. */
    private static final String AFRESH =
            """
            with recursive chain(ancestor_id, descendant_id, depth, period) as (
                select unit_id, unit_id, 0, daterange(valid_from, valid_to) from unit_version
                union all
                select v.parent_id, c.descendant_id, c.depth + 1, c.period * daterange(v.valid_from, v.valid_to)
                from chain c
                join unit_version v on v.unit_id = c.ancestor_id and v.parent_id is not null
                    and daterange(v.valid_from, v.valid_to) && c.period
            ),
            afresh as (
                select ancestor_id, descendant_id, depth, unnest(range_agg(period)) as period from chain
                group by ancestor_id, descendant_id, depth
            )
            """;

    private Reorganisations() {}

    /** @param events items of a JSON list */
    public static String body(String effectiveOn, String events) {
        return body(effectiveOn, events, "");
    }

    /** @param late items of a JSON list: what happens to submissions after {@code effectiveOn} of units that end */
    public static String body(String effectiveOn, String events, String late) {
        return """
                {"decisionNumber": "1/NQ", "decisionDate": "%1$s", "issuer": "Hội đồng nhân dân", "effectiveOn": "%1$s",
                 "events": [%2$s], "lateSubmissions": [%3$s]}
                """
                .formatted(effectiveOn, events, late);
    }

    public static ValidatableResponse record(String user, String body) {
        return as(user).body(body).post("/api/v1/reorganisations").then();
    }

    /** @return the id of the reorganisation */
    public static String recorded(String body) {
        return record(ADMINISTRATOR, body).statusCode(201).extract().path("id");
    }

    /** @return the id of the unit that the reorganisation creates */
    public static String begun(String body) {
        var units = record(ADMINISTRATOR, body).statusCode(201).extract().jsonPath();
        return units.getString("units.find { it.kind == 'BEGINS' }.after.unit.id");
    }

    public static String establish(String level, String type, String code, String parent) {
        return begun(body(
                "2021-01-01",
                "{\"kind\": \"ESTABLISH\", \"unit\": %s}".formatted(unit("a", level, type, code, parent))));
    }

    public static String commune(String code, String parent) {
        return establish("COMMUNE", "XA", code, parent);
    }

    /** @param code also part of the name; null for a village */
    public static String unit(String ref, String level, String type, String code, String parent) {
        return """
                {"ref": "%s", "level": "%s", "type": "%s", "code": %s, "name": "Đơn vị %s", "parent": {"id": "%s"}}
                """
                .formatted(ref, level, type, code == null ? null : '"' + code + '"', code, parent);
    }

    public static String merge(String ref, String code, String parent, String... predecessors) {
        var taken = new StringBuilder();
        for (var one : predecessors) {
            taken.append(taken.isEmpty() ? "" : ", ")
                    .append("{\"unitId\": \"%s\", \"extent\": \"WHOLE\"}".formatted(one));
        }
        return "{\"kind\": \"MERGE\", \"unit\": %s, \"predecessors\": [%s]}"
                .formatted(unit(ref, "COMMUNE", "XA", code, parent), taken);
    }

    public static ValidatableResponse undo(String user, String id) {
        var seen = as(user).get("/api/v1/reorganisations/{id}", id).header("ETag");
        return as(user).header("If-Match", seen == null ? "\"0\"" : seen)
                .post("/api/v1/reorganisations/{id}/undo", id)
                .then();
    }

    public static JsonPath today(String user, String regime, String unit, String asOf) {
        return as(user).get("/api/v1/progress?view=today&regime=%s&unit=%s&asOf=%s".formatted(regime, unit, asOf))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A hash of all rows of the tree, the closure table and the succession, ids included. */
    public static String tree() {
        return Database.query(
                String.class,
                """
                select md5(string_agg(row, '|' order by row)) from (
                    select cast(v as text) as row from unit_version v
                    union all select cast(a as text) from unit_ancestor a
                    union all select cast(s as text) from succession s) as rows
                """);
    }

    /** The tree and the succession as text without ids, so that trees that differ only in ids give the same text. */
    public static String shape() {
        return Database.query(
                String.class,
                """
                select string_agg(row, '|' order by row) from (
                    select concat_ws(' ', v.level, v.code, v.name, v.type, v.valid_from, coalesce(v.valid_to, 'infinity'),
                        '<', p.level, p.code, p.name) as row
                    from unit_version v
                    left join unit_version p on p.unit_id = v.parent_id
                        and p.valid_from <= v.valid_from and (p.valid_to is null or p.valid_to > v.valid_from)
                    union all
                    select concat(p.name, ' > ', n.name, ' ', s.share) from succession s
                    join unit_version p on p.unit_id = s.predecessor_id and p.valid_to is not null and not exists (
                        select from unit_version l where l.unit_id = p.unit_id and l.valid_from > p.valid_from)
                    join unit_version n on n.unit_id = s.successor_id and not exists (
                        select from unit_version l where l.unit_id = n.unit_id and l.valid_from < n.valid_from)) as rows
                """);
    }

    /** Adds what is missing in the closure. */
    public static void closeAfresh() {
        Database.execute(
                AFRESH
                        + """
                        insert into unit_ancestor (ancestor_id, descendant_id, depth, valid_from, valid_to)
                        select ancestor_id, descendant_id, depth, lower(period), upper(period) from afresh
                        on conflict do nothing
                        """);
    }

    /** The number of rows of the closure table that do not follow from the unit versions, plus the number of missing rows. */
    public static long wrongInClosure() {
        return Database.query(
                Long.class,
                AFRESH
                        + """
                        ,
                        kept as (
                            select ancestor_id, descendant_id, depth, daterange(valid_from, valid_to) as period
                            from unit_ancestor
                        )
                        select count(*) from (
                            (select * from afresh except select * from kept)
                            union all (select * from kept except select * from afresh)) as wrong
                        """);
    }

    /** Inserts a submission with one figure by SQL, without the checks of the application. */
    public static void sent(String regime, String unit, String asOf, String indicator, long value) {
        Database.execute(
                """
                with s as (
                    insert into submission (id, regime_id, unit_id, as_of, receipt_code, state, timeliness,
                        current_revision, received_at, version, numbers, answers)
                    values (gen_random_uuid(), ?::uuid, ?::uuid, ?::date, gen_random_uuid(), 'SUBMITTED', 'ON_TIME', 1,
                        now(), 0, '{}', '')
                    returning id
                ), r as (
                    insert into submission_revision (submission_id, number, channel, actor, actor_name, received_at)
                    select id, 1, 'WEB', 'x', 'x', now() from s
                    returning submission_id
                ), e as (
                    insert into submission_event (submission_id, number, action, revision, at, actor, actor_name)
                    select submission_id, 1, 'SUBMIT', 1, now(), 'x', 'x' from r
                )
                insert into submission_figure (submission_id, number, indicator_id, value)
                select submission_id, 1, ?::uuid, ? from r
                """,
                regime,
                unit,
                asOf,
                indicator,
                value);
        Database.placeFigures();
    }
}
