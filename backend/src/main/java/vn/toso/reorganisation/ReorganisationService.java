package vn.toso.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;

@ApplicationScoped
public class ReorganisationService {
    Page<ReorganisationSummary> list(UUID unit, Cursor after, int limit) {
        throw new UnsupportedOperationException();
    }

    Reply<ReorganisationView> record(String key, NewReorganisation request) {
        throw new UnsupportedOperationException();
    }

    ReorganisationView find(UUID id) {
        throw new UnsupportedOperationException();
    }

    Reply<ReorganisationView> undo(String key, UUID id, int version) {
        throw new UnsupportedOperationException();
    }
}
