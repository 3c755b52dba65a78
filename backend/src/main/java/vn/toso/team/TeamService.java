package vn.toso.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;

@ApplicationScoped
class TeamService {
    Page<TeamView> list(TeamFilter f, Cursor c, int l) {
        throw new UnsupportedOperationException();
    }

    Reply<TeamView> found(String k, NewTeam n) {
        throw new UnsupportedOperationException();
    }

    TeamView find(UUID id, LocalDate d) {
        throw new UnsupportedOperationException();
    }

    TeamView edit(UUID id, int v, TeamEdit e) {
        throw new UnsupportedOperationException();
    }

    Reply<TeamView> dissolve(String k, UUID id, int v, Dissolution d) {
        throw new UnsupportedOperationException();
    }

    Page<TeamView.Village> villages(UUID id, LocalDate d, boolean p) {
        throw new UnsupportedOperationException();
    }
}
