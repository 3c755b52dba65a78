package vn.toso.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;

@ApplicationScoped
class CoverageService {
    TeamCoverage of(UUID u, LocalDate d) {
        throw new UnsupportedOperationException();
    }

    Page<CoveredVillage> villages(UUID u, LocalDate d, boolean w, Cursor c, int l) {
        throw new UnsupportedOperationException();
    }
}
