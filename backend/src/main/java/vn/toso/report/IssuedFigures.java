package vn.toso.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.shared.time.BusinessClock;
import vn.toso.submission.AcceptanceTakenBack;
import vn.toso.succession.Successions;

/**
 * Keeps submissions accepted whose figures stand in an issued report: in one of their day, or in a later one with a stock of that
 * day or a flow that includes it, in the row of the unit or of one that came from it.
 */
@ApplicationScoped
class IssuedFigures {

    private final Session session;
    private final Successions successions;
    private final BusinessClock clock;

    IssuedFigures(Session session, Successions successions, BusinessClock clock) {
        this.session = session;
        this.successions = successions;
        this.clock = clock;
    }

    @Unscoped("The caller has found the submission in scope.")
    void keep(@Observes AcceptanceTakenBack taken) {
        var heirs = successions.graph().withHeirs(taken.unitId(), clock.today()).stream()
                .map(UUID::toString)
                .toArray(String[]::new);
        session.createNativeQuery(
                        """
                        select r.id from report r
                        join submission s on s.regime_id = r.regime_id and s.unit_id = :unit and s.as_of = :asOf
                            and s.set_aside_by is null
                        where r.regime_id = :regime and r.as_of >= :asOf and r.state = 'ISSUED' and exists (
                            select from jsonb_path_query(cast(r.frozen as jsonb), '$.content.*[*] ? (exists (@.figures))') row
                            where row -> 'unit' ->> 'id' = any(:heirs)
                              and (row ->> 'submissionId' = cast(s.id as text)
                                or jsonb_path_exists(row, '$.figures[*] ? (@.carriedFrom == $day)', cast(:day as jsonb))
                                or s.received_at <= (
                                    select max(e.at) from report_event e where e.report_id = r.id and e.action = 'SUBMIT')
                                  and jsonb_path_exists(
                                    cast(r.frozen as jsonb), '$.content.lines[*] ? (@.from <= $day)', cast(:day as jsonb))))
                        order by r.as_of limit 1
                        """,
                        UUID.class)
                .setParameter("unit", taken.unitId())
                .setParameter("regime", taken.regimeId())
                .setParameter("asOf", taken.asOf())
                .setParameter("heirs", heirs)
                .setParameter("day", "{\"day\": \"%s\"}".formatted(taken.asOf()))
                .uniqueResultOptional()
                .ifPresent(report -> {
                    throw ReportProblem.figuresIssued(report);
                });
    }
}
