package vn.toso.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.page.Page;

@ApplicationScoped
class ReconstitutionService {
    Page<ReconstitutionView> list(UUID id) {
        throw new UnsupportedOperationException();
    }

    Reply<ReconstitutionView> reconstitute(String k, UUID id, int v, NewReconstitution n) {
        throw new UnsupportedOperationException();
    }
}
