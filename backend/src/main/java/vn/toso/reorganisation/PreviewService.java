package vn.toso.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PreviewService {
    ReorganisationPreview of(NewReorganisation request) {
        throw new UnsupportedOperationException();
    }
}
