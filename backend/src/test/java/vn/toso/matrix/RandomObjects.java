package vn.toso.matrix;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import vn.toso.matrix.RandomWorld.Stay;
import vn.toso.matrix.RandomWorld.Unit;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Draws;
import vn.toso.testing.Reorganisations;

/** Objects of every kind, in random units on random days. */
final class RandomObjects {

    private final Draws draws;
    private final List<Unit> units;
    private final Supplier<LocalDate> day;

    RandomObjects(Draws draws, List<Unit> units, Supplier<LocalDate> day) {
        this.draws = draws;
        this.units = units;
        this.day = day;
    }

    void make() {
        for (int i = 0; i < 3; i++) {
            unitList(draws.one(units));
        }
        World.forgetTrail();
        var indicator = indicator();
        // In force on every day and visible to everybody, as regimes are to those who report by them.
        var national = regime(Demo.VIET_NAM, RandomWorld.FIRST, indicator);
        for (int i = 0; i < 4; i++) {
            indicator();
            regime(draws.one(units).id(), day.get(), indicator);
            target(indicator);
        }
        for (int i = 0; i < 12; i++) {
            var unit = draws.one(units);
            var stay = draws.one(unit.stays());
            var on = draws.chance(2) ? stay.from : stay.to == null ? RandomWorld.LAST : stay.to.minusDays(1);
            if (unit.level() == 2) {
                sent(national, unit, on, indicator);
            }
            report(national, unit, on, i);
            population(unit, on.getYear());
            people(unit, i);
            trail(unit, on);
            World.denied(unit.id(), i + 1);
            if (unit.level() == 2) {
                team(unit, stay, i);
            }
        }
    }

    /** A list that created a unit, or let it begin earlier. */
    private void unitList(Unit unit) {
        var list = UUID.randomUUID();
        var stay = draws.one(unit.stays());
        boolean earlier = draws.chance(2);
        Database.execute(
                """
                insert into unit_list (id, valid_from, state, version, created, changed, recorded_at, recorded_by,
                    recorded_by_name)
                values (?, ?, 'APPLIED', 0, 1, 0, now(), 'X', 'X')
                """,
                list,
                stay.from);
        Database.execute(
                "insert into unit_list_unit values (?, ?::uuid, ?)", list, unit.id(), earlier ? "EARLIER" : "BEGINS");
        if (earlier) {
            Database.execute(
                    """
                    insert into unit_list_version_before (list_id, id, unit_id, code, name, folded_name, type, parent_id,
                        valid_from, valid_to)
                    select ?, id, unit_id, code, name, folded_name, type, parent_id, valid_from, valid_to
                    from unit_version where unit_id = ?::uuid and valid_from = ?
                    """,
                    list,
                    unit.id(),
                    stay.from);
        }
    }

    private String indicator() {
        var id = UUID.randomUUID().toString();
        Database.execute(
                "insert into indicator values (?::uuid, ?::uuid, ?, 'X', 'X', 'STOCK', 'ACCOUNTS', ?)",
                id,
                draws.one(units).id(),
                code(),
                day.get());
        return id;
    }

    private static String code() {
        return "8" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String regime(String owner, LocalDate from, String indicator) {
        var regime = UUID.randomUUID();
        var version = UUID.randomUUID();
        Database.execute("insert into regime values (?, ?::uuid, ?)", regime, owner, code());
        Database.execute(
                "insert into regime_version values (?, ?, 'X', 'X', '', '', '', '', '', 'COMMUNE', '{\"kind\": \"DAILY\"}', ?)",
                version,
                regime,
                from);
        Database.execute("insert into regime_timing values (?, 'COMMUNE', '17:00', 0, '17:00')", version);
        Database.execute("insert into regime_indicator values (?, ?::uuid, 0)", version, indicator);
        return regime.toString();
    }

    private void target(String indicator) {
        var target = UUID.randomUUID();
        var from = day.get();
        Database.execute(
                """
                insert into target (id, unit_id, name_vi, name_en, counts, period_from, period_to)
                values (?, ?::uuid, ?, 'X', 'ACCOUNTS', ?, ?)
                """,
                target,
                draws.one(units).id(),
                code(),
                from,
                RandomWorld.LAST.plusYears(1));
        Database.execute(
                """
                insert into target_version (id, target_id, value, effective_from, document_number, document_date,
                    document_issuer)
                values (gen_random_uuid(), ?, 100, ?, '1', ?, 'X')
                """,
                target,
                from,
                from);
        Database.execute("insert into target_indicator values (?, ?::uuid, 'SHARE', 0)", target, indicator);
    }

    private void sent(String regime, Unit unit, LocalDate on, String indicator) {
        if (Database.rows("select 1 from submission where regime_id = '%s' and unit_id = '%s' and as_of = '%s'"
                        .formatted(regime, unit.id(), on))
                .isEmpty()) {
            Reorganisations.sent(regime, unit.id(), on.toString(), indicator, draws.number(0, 100));
        }
    }

    private void report(String regime, Unit unit, LocalDate on, int edition) {
        Database.execute(
                """
                insert into report (id, regime_id, unit_id, as_of, edition, state, version, paper, frozen, hash, prepared,
                    created_at, created_by_name)
                values (gen_random_uuid(), ?::uuid, ?::uuid, ?, ?, 'SUPERSEDED', 0, '{}', '{}', ?, false, now(), 'X')
                """,
                regime,
                unit.id(),
                on,
                edition + 1,
                code());
    }

    private void population(Unit unit, int year) {
        Database.execute(
                """
                insert into unit_population (unit_id, year, aged_15_and_over, source) values (?::uuid, ?, 100, 'X')
                on conflict do nothing
                """,
                unit.id(),
                year);
    }

    /** A person, a program, and somebody to call. */
    private static void people(Unit unit, int number) {
        for (var kind : List.of("PERSON", "SERVICE")) {
            Database.execute(
                    """
                    insert into person (id, kind, subject, username, full_name, folded_name, unit_id, state, created_at,
                        created_by_name)
                    values (gen_random_uuid(), ?, ?, ?, 'X', 'x', ?::uuid, 'ACTIVE', now(), 'X')
                    """,
                    kind,
                    code(),
                    "%s.%d".formatted(kind, number).toLowerCase(Locale.ROOT),
                    unit.id());
        }
        Database.execute(
                "insert into unit_contact values (?::uuid, 'X', null, null, 1) on conflict do nothing", unit.id());
    }

    /** A change of the unit, on a day of its life or another one. */
    private void trail(Unit unit, LocalDate on) {
        Database.execute(
                """
                insert into audit_entry (at, business_at, action, object_id, unit_id, details)
                values (now(), ?::date + time '12:00' at time zone 'UTC', 'CONTACT_EDIT', gen_random_uuid(), ?::uuid, '{}')
                """,
                draws.chance(2) ? on : day.get(),
                unit.id());
    }

    private void team(Unit unit, Stay stay, int number) {
        var team = UUID.randomUUID();
        Database.execute(
                """
                insert into team (id, level, valid_from, founding_number, founding_date, founding_signer)
                values (?, 'COMMUNE', ?, '1', ?, 'X')
                """,
                team,
                stay.from,
                stay.from);
        Database.execute(
                """
                insert into team_version (id, team_id, unit_id, name, folded_name, valid_from)
                values (gen_random_uuid(), ?, ?::uuid, ?, ?, ?)
                """,
                team,
                unit.id(),
                "Tổ " + number,
                "to " + number,
                stay.from);
    }
}
