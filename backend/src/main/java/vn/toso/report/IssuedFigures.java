package vn.toso.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.submission.AcceptanceTakenBack;

/** Keeps submissions accepted whose figures stand in an issued report: of their day, or of a later one that still counts them. */
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
                        where r.regime_id = :regime and r.as_of >= :asOf and r.state = 'ISSUED'
                          -- A later report that answers all of it takes their place, but not that of flows.
                          and not exists (
                            select from submission later
                            join submission earlier on earlier.regime_id = later.regime_id
                                and earlier.unit_id = later.unit_id and earlier.as_of = :asOf
                                and earlier.set_aside_by is null
                            where later.regime_id = r.regime_id and later.unit_id = :unit and later.set_aside_by is null
                              and later.as_of > :asOf and later.as_of <= r.as_of
                              and not exists (
                                select from generate_series(1, length(earlier.answers)) place
                                where substr(earlier.answers, place, 1) <> '.'
                                  and substr(later.answers, place, 1) in ('.', ''))
                              and not exists (
                                select from figure_place p join indicator i on i.id = p.indicator_id
                                where p.regime_id = r.regime_id and i.kind = 'FLOW'))
                        order by r.as_of limit 1
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
