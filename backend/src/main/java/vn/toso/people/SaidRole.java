package vn.toso.people;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import vn.toso.access.Role;
import vn.toso.access.RoleWords;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.table.TableRow;

/**
 * What a row of a table says of a role. Null stands for an empty cell.
 *
 * @param account the user name; the subject of an account that nobody has here
 * @param to the first moment without the role; a date in the table is the last day with it
 */
record SaidRole(
        TableRow row,
        String account,
        String fullName,
        SaidUnit unit,
        Role role,
        OffsetDateTime from,
        OffsetDateTime to,
        String reason) {

    private static final int MAX_REASON = 500;

    /** How exactly a spreadsheet shows a moment. */
    private static final Duration SHOWN = Duration.ofMinutes(1);

    /** @return null if the row names nobody or no role */
    static SaidRole of(TableRow row) {
        if (row.repeated("username")) {
            row.wrong("username", CommonViolation.MERGED);
        }
        row.keepsAll(AssignmentImportTable.NOT_CLEARED);
        var account = row.required("username");
        var role = row.word("role", RoleWords::find);
        if (role == null && !row.failed()) {
            row.wrong("role", CommonViolation.REQUIRED);
        }
        var reason = row.text("reason");
        if (reason != null && reason.length() > MAX_REASON) {
            row.wrong("reason", CommonViolation.WRONG_SIZE);
        }
        var said = new SaidRole(
                row,
                account == null ? null : account.toLowerCase(Locale.ROOT),
                row.text("full_name"),
                SaidUnit.of(row),
                role,
                row.moment("valid_from"),
                row.end("valid_to"),
                reason);
        return row.failed() ? null : said;
    }

    /** Whether the row means a role that somebody holds or held; a row without a start means one that is not over. */
    boolean means(AssignmentView held) {
        return held.role() == role
                && unit.means(held.unit())
                && (from == null ? held.when() != AssignmentWhen.ENDED : same(held.validFrom(), from));
    }

    /**
     * Of roles that all began in the minute that the row names, the one that it means. An exact beginning comes first, then the
     * end that the row says, then a role that is not over, then the reason.
     */
    List<AssignmentView> closest(List<AssignmentView> meant) {
        var closest = narrowed(meant, held -> from != null && held.validFrom().isEqual(from));
        closest = narrowed(closest, this::saysEndOf);
        closest = narrowed(closest, held -> held.when() != AssignmentWhen.ENDED);
        return narrowed(closest, held -> Objects.equals(held.reason(), reason));
    }

    private static List<AssignmentView> narrowed(List<AssignmentView> roles, Predicate<AssignmentView> better) {
        var narrowed = roles.stream().filter(better).toList();
        return narrowed.isEmpty() ? roles : narrowed;
    }

    private boolean saysEndOf(AssignmentView held) {
        return to == null ? held.validTo() == null : held.validTo() != null && same(held.validTo(), to);
    }

    /** The end that the row gives to a role. */
    OffsetDateTime endOf(AssignmentView held) {
        var end = row.kept("valid_to", held.validTo(), to);
        return end != null && held.validTo() != null && same(held.validTo(), end) ? held.validTo() : end;
    }

    private static boolean same(OffsetDateTime held, OffsetDateTime said) {
        return Duration.between(held, said).abs().compareTo(SHOWN) < 0;
    }

    NewAssignment in(UUID personId, UUID unitId) {
        return new NewAssignment(personId, unitId, role, from, to, reason);
    }
}
