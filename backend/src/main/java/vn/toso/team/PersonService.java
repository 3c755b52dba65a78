package vn.toso.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.toso.shared.idempotency.Reply;

@ApplicationScoped
class PersonService {
    PersonExport export(UUID id) {
        throw new UnsupportedOperationException();
    }

    Reply<PersonExport> erase(String k, UUID id, int v, Erasure e) {
        throw new UnsupportedOperationException();
    }
}
