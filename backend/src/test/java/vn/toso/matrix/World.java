package vn.toso.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.toso.access.Role;
import vn.toso.testing.Changes;
import vn.toso.testing.Changes.Change;
import vn.toso.testing.Changes.Made;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Past;
import vn.toso.testing.Tokens;

/**
 * The demo, in which each unit of one branch has a unit beside it and one that passed into it on 1/7/2022 from another branch;
 * and one caller, who holds what a test gives them. On request one unit of the branch ends on 14/7/2022 with all that is below
 * it and passes into a new one.
 */
final class World {

    static final String SUBJECT = "7050de30-00ff-4000-8000-00000000ca11";

    /** Somebody else, whose requests were denied. */
    static final String DENIED = "7050de30-00ff-4000-8000-00000000de41";

    /** The first day of assignments that hold now. */
    static final String SINCE = "2022-01-01";

    /** An end that has passed and a beginning that is to come; the business clock does not count for assignments. */
    static final String OVER = "2022-07-13";

    static final String NOT_YET = "2999-01-01";

    private static final LocalDate BEGUN = LocalDate.of(2020, 1, 1);
    private static final LocalDate PASSED = LocalDate.of(2022, 7, 1);
    private static final LocalDate ENDS = LocalDate.of(2022, 7, 14);
    private static final String LATER = "2022-07-15 09:00:00";

    private static final String BESIDE_DISTRICT = id("district beside");
    private static final String REORGANISATION = "7050de30-00ff-4000-8000-00000000dec1";

    /** @param parent the unit above the one that passed into it */
    private record Place(
            String id,
            String level,
            String type,
            String above,
            String below,
            String beside,
            String parent,
            String stranger) {}

    private static final Map<String, Place> PLACES = Map.of(
            "HUU_LIEN",
            new Place(
                    Demo.HUU_LIEN,
                    "COMMUNE",
                    "XA",
                    Demo.HUU_LUNG,
                    null,
                    Demo.YEN_BINH,
                    Demo.BACH_THONG,
                    Demo.PHU_THONG),
            "HUU_LUNG",
            new Place(
                    Demo.HUU_LUNG,
                    "DISTRICT",
                    "HUYEN",
                    Demo.LANG_SON,
                    Demo.HUU_LIEN,
                    BESIDE_DISTRICT,
                    Demo.BAC_KAN,
                    Demo.PHU_THONG),
            "LANG_SON",
            new Place(
                    Demo.LANG_SON,
                    "PROVINCE",
                    "TINH",
                    Demo.VIET_NAM,
                    Demo.HUU_LUNG,
                    Demo.BAC_KAN,
                    Demo.VIET_NAM,
                    Demo.PHU_THONG),
            "VIET_NAM",
            new Place(Demo.VIET_NAM, "COUNTRY", "QUOC_GIA", null, Demo.LANG_SON, null, null, null));

    private static final long TOKEN_LASTS = Duration.ofMinutes(1).toNanos();

    /** By subject. */
    private static final Map<String, Signed> TOKENS = new HashMap<>();

    /** @param at by the clock of the JVM, in nanoseconds */
    private record Signed(String token, long at) {}

    /** Subjects of {@link #token(Role, String, String, String)} that this world knows. */
    private static final Set<String> KNOWN = new HashSet<>();

    private final TreeMap<String, Change> changes = new TreeMap<>();

    World(List<Changes> features) {
        features.forEach(feature -> feature.all().forEach(change -> changes.put(change.operation(), change)));
    }

    /** The day of the demo. */
    void now() {
        Database.reset();
        around();
    }

    /** The same for a unit that will end: what the demo says about later days is left out. */
    void beforeTheEnd() {
        Database.reset();
        Past.withoutFuture();
        around();
    }

    private void around() {
        KNOWN.clear();
        forgetTrail();
        Past.decide(UUID.fromString(REORGANISATION), PASSED);
        begin(BESIDE_DISTRICT, "DISTRICT", "HUYEN", "998", Demo.LANG_SON, BEGUN, LocalDate.of(2025, 7, 1));
        PLACES.forEach((name, place) -> {
            if (place.parent != null) {
                begin(before(name), place.level, place.type, "99901", place.parent, BEGUN, PASSED);
                succeed(before(name), place.id);
            }
        });
        for (var exempt : List.of(Demo.YEN_BINH, Demo.QUYET_THANG)) {
            exempt(exempt, "2022-07-20", "2022-07-25");
        }
        exempt(Demo.HUU_LIEN, "2022-05-02", "2022-05-05");
        for (var unit : List.of(Demo.HUU_LUNG, Demo.YEN_BINH, Demo.PHU_THONG)) {
            Database.execute(
                    "insert into unit_contact values (?::uuid, 'Nông Thị Hà', null, null, 1) on conflict do nothing",
                    unit);
        }
        denied(Demo.HUU_LIEN, 1);
        denied(Demo.PHU_THONG, 2);
    }

    private static void exempt(String unit, String from, String to) {
        Database.execute(
                "insert into exemption (id, regime_id, unit_id, reason, valid_from, valid_to)"
                        + " values (gen_random_uuid(), ?::uuid, ?::uuid, ?, ?::date, ?::date)",
                Demo.REGIME,
                unit,
                "Mưa lũ ở " + unit,
                from,
                to);
    }

    /** Removes what another world has left: the trail is not restored with the demo. */
    static void forgetTrail() {
        Database.execute("delete from audit_entry where action = 'CONTACT_EDIT'");
        Database.execute("delete from denial where subject = ?", DENIED);
    }

    /**
     * Somebody who was denied something in an hour in which they had an assignment in this unit and in no other one.
     *
     * @param hour a different one for each unit
     */
    static void denied(String unit, int hour) {
        Database.execute(
                """
                with during as (select date_trunc('hour', now() - make_interval(hours => ?)) as hour),
                held as (
                    insert into assignment (id, subject, unit_id, role, valid_from, valid_to)
                    select gen_random_uuid(), ?, ?::uuid, 'REPORTER', hour, hour + interval '1 hour' from during)
                insert into denial (hour, subject, operation, problem, count, last_at)
                select hour, ?, ?, 'not-found', 1, hour from during
                on conflict do nothing
                """,
                hour,
                DENIED,
                unit,
                DENIED,
                "GET /" + hour);
    }

    /** The day after the unit has ended and passed into another one. */
    void end(String name) {
        var place = PLACES.get(name);
        Database.execute(
                """
                with ended as (select distinct descendant_id from unit_ancestor where ancestor_id = ?::uuid),
                closed as (
                    update unit_ancestor a set valid_to = ?::date from ended
                    where a.descendant_id = ended.descendant_id and (a.valid_to is null or a.valid_to > ?::date))
                update unit_version v set valid_to = ?::date from ended
                where v.unit_id = ended.descendant_id and (v.valid_to is null or v.valid_to > ?::date)
                """,
                place.id,
                ENDS,
                ENDS,
                ENDS,
                ENDS);
        begin(after(name), place.level, place.type, "99902", place.above, ENDS, null);
        succeed(place.id, after(name));
        Database.setBusinessTime(LATER);
    }

    private static void begin(
            String unit, String level, String type, String code, String parent, LocalDate from, LocalDate to) {
        Database.execute("insert into unit values (?::uuid, ?)", unit, level);
        Database.execute(
                """
                insert into unit_version
                values (gen_random_uuid(), ?::uuid, ?, ?, 'Đơn vị giả lập', 'don vi gia lap', ?, ?::uuid, ?, ?)
                """,
                unit,
                level,
                code,
                type,
                parent,
                from,
                to);
        Database.execute(
                """
                insert into unit_ancestor
                select ancestor_id, ?::uuid, depth + 1, greatest(valid_from, ?::date), least(valid_to, ?::date)
                from unit_ancestor
                where descendant_id = ?::uuid and (valid_to is null or valid_to > ?::date)
                  and (?::date is null or valid_from < ?::date)
                union all select ?::uuid, ?::uuid, 0, ?::date, ?::date
                """,
                unit,
                from,
                to,
                parent,
                from,
                to,
                to,
                unit,
                unit,
                from,
                to);
    }

    private static void succeed(String predecessor, String successor) {
        Database.execute(
                "insert into succession values (?::uuid, ?::uuid, ?::uuid, 1)", REORGANISATION, predecessor, successor);
    }

    /** The unit that is this to the named one; null if there is none. */
    static String unit(Relation relation, String name) {
        var place = PLACES.get(name);
        return switch (relation) {
            case OWN, ENDED -> place.id;
            case ABOVE -> place.above;
            case BELOW -> place.below == null ? village() : place.below;
            case BESIDE -> place.beside;
            case BEFORE -> place.parent == null ? null : before(name);
            case STRANGER -> place.stranger;
            case AFTER -> place.parent == null ? null : after(name);
        };
    }

    private static String village() {
        return Database.rows(
                        "select unit_id from unit_version where parent_id = '%s' and level = 'VILLAGE' order by name"
                                .formatted(Demo.HUU_LIEN))
                .get(0)
                .get(0);
    }

    private static String before(String name) {
        return id("before " + name);
    }

    private static String after(String name) {
        return id("after " + name);
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** A token of the one caller, whose assignments change. */
    static String token() {
        return token(SUBJECT);
    }

    /**
     * A token of somebody who holds this and nothing else, and is nobody else, so that several can ask at the same time.
     *
     * @param role null for somebody who holds nothing
     */
    static String token(Role role, String unit, String from, String to) {
        var subject = id("%s %s %s %s".formatted(role, unit, from, to));
        if (KNOWN.add(subject) && role != null) {
            hold(subject, role, unit, from, to);
        }
        return token(subject);
    }

    /** It is used for a minute: to sign one takes longer than many a request. */
    private static String token(String subject) {
        return TOKENS.compute(
                        subject,
                        (one, known) -> known != null && System.nanoTime() - known.at < TOKEN_LASTS
                                ? known
                                : new Signed(Tokens.forSubject(one, "caller", "toso-api"), System.nanoTime()))
                .token;
    }

    static void holdNothing() {
        Database.execute("delete from assignment where subject = ?", SUBJECT);
    }

    static void hold(Role role, String unit) {
        hold(role, unit, SINCE, null);
    }

    /** Nothing else than this, from one day until another. */
    static void hold(Role role, String unit, String from, String to) {
        holdNothing();
        holdToo(role, unit, from, to);
    }

    static void holdToo(Role role, String unit, String from, String to) {
        hold(SUBJECT, role, unit, from, to);
    }

    private static void hold(String subject, Role role, String unit, String from, String to) {
        Database.execute(
                "insert into assignment (id, subject, unit_id, role, valid_from, valid_to)"
                        + " values (gen_random_uuid(), ?, ?::uuid, ?, ?::timestamptz, ?::timestamptz)",
                subject,
                unit,
                role.name(),
                from,
                to);
    }

    Change change(String operation) {
        return changes.get(operation);
    }

    /** What is there after these operations, each by an account that may. */
    Made made(List<String> operations) {
        var made = new Made(null, -1);
        for (var operation : operations) {
            var change = changes.get(operation);
            var answer = change.request().apply(change.user(), made);
            assertThat(answer.statusCode()).as(operation + answer.asString()).isLessThan(300);
            String id = answer.statusCode() == 204 ? null : id(answer);
            made = new Made(id == null ? made.id() : id, made.version() + 1);
        }
        return made;
    }

    /** Of what was made, or of the import that is under way; null if the answer has none or is not JSON. */
    private static String id(Response answer) {
        if (!answer.contentType().contains("json")) {
            return null;
        }
        String id = answer.path("id");
        return id == null ? answer.path("importId") : id;
    }

    /** The id of an object of the tables, which is made where it is not there. */
    String object(Expectations.Found object) {
        if (object.madeBy().isEmpty()) {
            return Database.rows(object.found()).get(0).get(0);
        }
        var all = new ArrayList<String>();
        for (var operation : object.madeBy().split(" ")) {
            if (all.isEmpty()) {
                all.addAll(changes.get(operation).before());
            }
            all.add(operation);
        }
        return made(all).id();
    }
}
