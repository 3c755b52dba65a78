package vn.toso.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.table.TableFormat;

/** Takes in lists of units. */
@ApplicationScoped
public class UnitImport {

    @Transactional
    Reply<UnitImportReport> read(
            String key, LocalDate validFrom, boolean dryRun, List<String> columns, TableFormat format, byte[] file) {
        throw new UnsupportedOperationException();
    }
}
