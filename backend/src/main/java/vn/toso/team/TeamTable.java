package vn.toso.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.table.ImportReport;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableFormat;

@ApplicationScoped
class TeamTable {
    Table write(UUID u, LocalDate d) {
        throw new UnsupportedOperationException();
    }

    Reply<ImportReport> read(String k, boolean d, TableFormat f, byte[] b) {
        throw new UnsupportedOperationException();
    }
}
