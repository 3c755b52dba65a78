package vn.toso.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.time.BusinessClock;

/** Reads the history of a unit. */
@ApplicationScoped
public class UnitHistoryService {

    private final UnitHistoryRepository histories;
    private final CurrentUser user;
    private final BusinessClock clock;

    UnitHistoryService(UnitHistoryRepository histories, CurrentUser user, BusinessClock clock) {
        this.histories = histories;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    UnitHistory of(UUID id) {
        var versions = histories.findVersions(id, user.scope(), clock.today());
        if (versions.isEmpty()) {
            throw Problem.notFound();
        }
        return new UnitHistory(
                id,
                versions.get(0).level(),
                versions.stream().map(UnitHistoryRepository.VersionRow::version).toList(),
                histories.findPredecessors(id, user.scope()),
                histories.findSuccessors(id, user.scope()));
    }
}
