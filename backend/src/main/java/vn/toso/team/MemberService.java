package vn.toso.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.toso.shared.page.Page;

@ApplicationScoped
class MemberService {
    record Edited(MemberView member, int version) {}

    Page<MemberView> roster(UUID id, LocalDate d, boolean p) {
        throw new UnsupportedOperationException();
    }

    Edited edit(UUID id, UUID m, int v, MemberEdit e) {
        throw new UnsupportedOperationException();
    }

    PhoneView phone(UUID id, UUID m) {
        throw new UnsupportedOperationException();
    }
}
