package vn.toso.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toso.regime.RegimeService;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.table.Table;

/** Exports consolidated reports as a table. */
@ApplicationScoped
class ReportTable {

    private static final List<String> COLUMNS = List.of(
            "regime",
            "as_of",
            "unit_level",
            "unit_code",
            "unit_name",
            "edition",
            "state",
            "number",
            "signed_on",
            "created_at",
            "created_by",
            "issued_at",
            "issued_by",
            "hash");

    private final ReportService reports;
    private final RegimeService regimes;

    ReportTable(ReportService reports, RegimeService regimes) {
        this.reports = reports;
        this.regimes = regimes;
    }

    /** All reports of the list, read page by page. */
    Table write(ReportFilter filter) {
        Map<UUID, String> codes = new HashMap<>();
        var rows = Page.all(next -> reports.list(filter, Cursor.parse(next, 3), Page.MAX_LIMIT))
                .map(one -> row(
                        codes.computeIfAbsent(one.regimeId(), id -> regimes.require(id, one.asOf())
                                .code()),
                        one));
        return new Table("bao-cao-tong-hop", COLUMNS, rows::iterator);
    }

    private static List<Object> row(String regime, ReportSummary one) {
        return Arrays.asList(
                regime,
                one.asOf(),
                one.unit().level().name(),
                one.unit().code(),
                one.unit().name(),
                one.edition(),
                one.state().name(),
                one.number(),
                one.signedOn(),
                one.createdAt(),
                one.createdByName(),
                one.issuedAt(),
                one.issuedByName(),
                one.hash());
    }
}
