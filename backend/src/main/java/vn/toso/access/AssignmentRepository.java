package vn.toso.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.toso.shared.reference.Reference;
import vn.toso.shared.reference.ReferenceVersions;

@Unscoped("A scope is computed from these assignments.")
@ApplicationScoped
class AssignmentRepository {

    private static final String CALLER =
            """
            select %s, p.tokens_from, p.kind = 'SERVICE' as program, a.unit_id, a.role
            from %s
            left join person p on p.subject = ?
            left join assignment a on a.subject = ?
                and a.valid_from <= ? and (a.valid_to is null or a.valid_to > ?)
                -- A suspension works at once; the identity provider's tokens stay valid for some minutes.
                and (p.id is null or p.state = 'ACTIVE')
            """
                    .formatted(Reference.COLUMNS, Reference.FROM);

    private final DataSource database;

    AssignmentRepository(DataSource database) {
        this.database = database;
    }

    /**
     * Reads a subject's assignments and the versions of the reference data in one query, the first of every request. It takes
     * its own connection: the Hibernate session would hold one until the request ends, in addition to the transaction's.
     */
    Caller find(String subject, Instant now) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(CALLER)) {
            statement.setString(1, subject);
            statement.setString(2, subject);
            statement.setObject(3, now.atOffset(ZoneOffset.UTC));
            statement.setObject(4, now.atOffset(ZoneOffset.UTC));
            try (var rows = statement.executeQuery()) {
                var held = new ArrayList<Held>();
                ReferenceVersions versions = null;
                OffsetDateTime tokensFrom = null;
                boolean program = false;
                while (rows.next()) {
                    versions = ReferenceVersions.of(rows);
                    tokensFrom = rows.getObject("tokens_from", OffsetDateTime.class);
                    program = rows.getBoolean("program");
                    var unit = rows.getObject("unit_id", UUID.class);
                    if (unit != null) {
                        held.add(new Held(unit, Role.valueOf(rows.getString("role"))));
                    }
                }
                return new Caller(
                        List.copyOf(held),
                        tokensFrom == null ? Instant.MIN : tokensFrom.toInstant(),
                        program,
                        versions);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Could not read the assignments of %s".formatted(subject), failed);
        }
    }

    /**
     * Who calls.
     *
     * @param tokensFrom tokens issued until this moment are refused
     * @param program whether it is the account of a program
     */
    record Caller(List<Held> held, Instant tokensFrom, boolean program, ReferenceVersions reference) {

        /** The term of a program is that of its role. */
        boolean expired() {
            return program && held.isEmpty();
        }
    }
}
