package vn.toso.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Gives units of the demo a history: former names, former codes and predecessors. */
public final class Past {

    public static final String DECISION = "7050de30-00ff-4000-8000-000000000001";

    private Past() {}

    /** Inserts an applied reorganisation without events. */
    public static void decide(UUID id, LocalDate effectiveOn) {
        Database.execute(
                """
                insert into reorganisation (id, decision_number, decision_date, issuer, effective_on, state, version,
                    outcome, recorded_at, recorded_by, recorded_by_name)
                values (?, '12/NQ-UBTVQH15', '2022-06-16', 'UBTVQH', ?, 'APPLIED', 0,
                    '{"passages": [], "outside": []}', now(), 'test', 'Test')
                """,
                id,
                effectiveOn);
    }

    /** Yên Bình passed into Hữu Liên on 1/7/2022. Until 1/1/2021 Hữu Liên was called Hữu Niên. */
    public static void make() {
        make(Demo.YEN_BINH, Demo.HUU_LIEN, "Hữu Niên", "huu nien");
    }

    /**
     * {@code predecessor} passed into {@code successor} on 1/7/2022. Until 1/1/2021 the successor had the former name and
     * the code 06389.
     *
     * @param folded former name in lower case without diacritics
     */
    public static void make(String predecessor, String successor, String formerName, String folded) {
        withoutFuture();
        Database.execute("update unit_version set valid_to = '2022-07-01' where unit_id = ?::uuid", predecessor);
        Database.execute("update unit_ancestor set valid_to = '2022-07-01' where descendant_id = ?::uuid", predecessor);
        decide(UUID.fromString(DECISION), LocalDate.of(2022, 7, 1));
        Database.execute(
                """
                insert into succession (reorganisation_id, predecessor_id, successor_id, share)
                values (?::uuid, ?::uuid, ?::uuid, 1)
                """,
                DECISION,
                predecessor,
                successor);
        Database.execute("update unit_version set valid_from = '2021-01-01' where unit_id = ?::uuid", successor);
        Database.execute(
                """
                insert into unit_version
                    (id, unit_id, level, code, name, folded_name, type, parent_id, valid_from, valid_to)
                select gen_random_uuid(), unit_id, level, '06389', ?, ?, type, parent_id,
                    date '2020-01-01', date '2021-01-01'
                from unit_version where unit_id = ?::uuid
                """,
                formerName,
                folded,
                successor);
    }

    /** Removes all changes of units after 13/7/2022 from the demo. */
    public static void withoutFuture() {
        Database.execute("delete from succession");
        Database.execute("delete from outside_predecessor");
        for (var table : List.of("unit_version", "unit_ancestor")) {
            Database.execute("delete from %s where valid_from > '2022-07-13'".formatted(table));
            Database.execute("update %s set valid_to = null where valid_to > '2022-07-13'".formatted(table));
        }
    }
}
