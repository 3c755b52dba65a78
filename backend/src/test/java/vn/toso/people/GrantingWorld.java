package vn.toso.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Draws;

/** A small tree below the demo's root, in which units move and end, and a caller with roles in it. */
final class GrantingWorld {

    private static final LocalDate BEGINNING = LocalDate.of(2021, 1, 1);
    private static final LocalDate MOVING = LocalDate.of(2022, 3, 1);
    private static final LocalDate ENDING = LocalDate.of(2022, 5, 1);

    private static final int UNITS = 8;

    final List<Node> nodes = new ArrayList<>();
    final List<Role> roles = new ArrayList<>();
    final String subject = "caller-" + UUID.randomUUID();

    private final Draws draws;

    /**
     * @param before the parent until the units move; null for the demo's root
     * @param after the parent since then
     */
    record Node(UUID id, Node before, Node after, boolean ended) {

        /** This unit and those above it, on its last day or today. */
        Set<Node> upwards() {
            return path(true);
        }

        private Set<Node> path(boolean moved) {
            var path = new LinkedHashSet<Node>();
            for (var node = this; node != null; node = moved ? node.after : node.before) {
                path.add(node);
            }
            return path;
        }
    }

    record Role(Node unit, boolean administers, boolean inForce) {}

    GrantingWorld(Draws draws) {
        this.draws = draws;
        for (int i = 0; i < UNITS; i++) {
            var above = nodes.stream().filter(node -> !node.ended).toList();
            var before = above.isEmpty() || draws.chance(4) ? null : draws.one(above);
            var after = above.isEmpty() || draws.chance(2) ? before : draws.one(above);
            nodes.add(new Node(UUID.randomUUID(), before, after, i >= UNITS / 2 && draws.chance(3)));
        }
        nodes.forEach(this::store);
        for (int i = draws.number(1, 3); i > 0; i--) {
            give(new Role(draws.one(nodes), !draws.chance(3), !draws.chance(4)));
        }
    }

    private void give(Role role) {
        roles.add(role);
        boolean over = draws.chance(2);
        Database.execute(
                """
                insert into assignment (id, subject, unit_id, role, valid_from, valid_to)
                values (gen_random_uuid(), ?, ?, ?, now() + cast(? as interval), now() + cast(? as interval))
                """,
                subject,
                role.unit.id,
                role.administers ? "ADMINISTRATOR" : "VIEWER",
                role.inForce || over ? "-2 days" : "1 day",
                role.inForce ? null : over ? "-1 day" : "2 days");
    }

    /** A person with this home. */
    String person(Node home) {
        var id = UUID.randomUUID();
        Database.execute(
                """
                insert into person (id, kind, subject, username, full_name, folded_name, unit_id, state, created_at,
                    created_by_name)
                values (?, 'PERSON', ?, ?, 'Hoàng Thị Bé', 'hoang thi be', ?, 'ACTIVE', now(), '?')
                """,
                id,
                "subject-" + id,
                "user-" + id,
                home.id);
        return id.toString();
    }

    /** Whether the caller administers a unit that exists today, at or above the given one. */
    boolean administers(Node unit) {
        return roles.stream()
                .anyMatch(role -> role.administers
                        && role.inForce
                        && !role.unit.ended
                        && unit.upwards().contains(role.unit));
    }

    private void store(Node node) {
        Database.execute("insert into unit (id, level) values (?, 'COMMUNE')", node.id);
        var end = node.ended ? ENDING : null;
        version(node, node.before, BEGINNING, MOVING);
        version(node, node.after, MOVING, end);
        ancestors(node, node.path(false), BEGINNING, MOVING);
        ancestors(node, node.path(true), MOVING, end);
    }

    private static void version(Node node, Node parent, LocalDate from, LocalDate to) {
        Database.execute(
                """
                insert into unit_version (id, unit_id, level, name, folded_name, type, parent_id, valid_from, valid_to)
                values (gen_random_uuid(), ?, 'COMMUNE', ?, ?, 'XA', ?, ?, ?)
                """,
                node.id,
                "Xã " + node.id,
                "xa " + node.id,
                parent == null ? UUID.fromString(Demo.VIET_NAM) : parent.id,
                from,
                to);
    }

    private static void ancestors(Node node, Set<Node> path, LocalDate from, LocalDate to) {
        int depth = 0;
        for (var above : path) {
            ancestor(above.id, node.id, depth++, from, to);
        }
        ancestor(UUID.fromString(Demo.VIET_NAM), node.id, depth, from, to);
    }

    private static void ancestor(UUID above, UUID below, int depth, LocalDate from, LocalDate to) {
        Database.execute(
                "insert into unit_ancestor (ancestor_id, descendant_id, depth, valid_from, valid_to) values (?, ?, ?, ?, ?)",
                above,
                below,
                depth,
                from,
                to);
    }
}
