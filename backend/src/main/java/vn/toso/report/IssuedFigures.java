package vn.toso.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.submission.AcceptanceTakenBack;

/** Keeps submissions accepted whose figures stand in an issued report. */
@ApplicationScoped
class IssuedFigures {

    private final Session session;

    IssuedFigures(Session session) {
        this.session = session;
    }

    @Unscoped("The caller has found the submission in scope.")
    void keep(@Observes AcceptanceTakenBack taken) {
        session.createNativeQuery(
                        """
                        select r.id from report r
                        join unit_ancestor a on a.ancestor_id = r.unit_id and a.descendant_id = :unit
                            and a.valid_from <= r.as_of and (a.valid_to is null or a.valid_to > r.as_of)
                        where r.regime_id = :regime and r.as_of = :asOf and r.state = 'ISSUED'
                        limit 1
                        """,
                        UUID.class)
                .setParameter("unit", taken.unitId())
                .setParameter("regime", taken.regimeId())
                .setParameter("asOf", taken.asOf())
                .uniqueResultOptional()
                .ifPresent(report -> {
                    throw ReportProblem.figuresIssued(report);
                });
    }
}
