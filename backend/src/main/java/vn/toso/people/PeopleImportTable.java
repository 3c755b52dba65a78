package vn.toso.people;

import static java.util.Map.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.toso.shared.database.Turn;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.identity.SharedKey;
import vn.toso.shared.json.JsonHash;
import vn.toso.shared.table.CellErrors;
import vn.toso.shared.table.FieldChange;
import vn.toso.shared.table.ImportReport;
import vn.toso.shared.table.ReadTable;
import vn.toso.shared.table.TableBatch;
import vn.toso.shared.table.TableColumns;
import vn.toso.shared.table.TableFindings;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.text.PhoneNumber;
import vn.toso.shared.text.Vietnamese;
import vn.toso.shared.time.VietnamTime;
import vn.toso.unit.UnitRef;

/** Reads people from a table: the export of people, or a list with Vietnamese headings. */
@ApplicationScoped
class PeopleImportTable {

    static final List<String> COLUMNS = List.of(
            "full_name", "username", "phone", "email", "unit_level", "unit_code", "unit_name", "role", "last_day");

    /** Columns of somebody who is there that an import does not clear. */
    static final List<String> NOT_CLEARED = COLUMNS.stream()
            .filter(column -> !column.equals("phone") && !column.equals("email"))
            .toList();

    /** Columns of the export that have operations of their own. */
    private static final List<String> OF_EXPORT = List.of("unit_ended_on", "state", "roles", "created_at");

    private static final TableColumns READ = columns();

    private static final String PREVIEW = "preview";

    private static final char HIDDEN = '•';

    private final PeopleImportRows rows;
    private final PeopleImportService imports;
    private final TableBatch tables;
    private final Turn turns;
    private final JsonHash hashes;
    private final SharedKey key;

    PeopleImportTable(
            PeopleImportRows rows,
            PeopleImportService imports,
            TableBatch tables,
            Turn turns,
            JsonHash hashes,
            SharedKey key) {
        this.rows = rows;
        this.imports = imports;
        this.tables = tables;
        this.turns = turns;
        this.hashes = hashes;
        this.key = key;
    }

    private static TableColumns columns() {
        var columns = TableColumns.of(COLUMNS, "full_name", "unit_code");
        var vietnamese = Map.ofEntries(
                entry("ho ten", "full_name"),
                entry("ho va ten", "full_name"),
                entry("ten dang nhap", "username"),
                entry("dien thoai", "phone"),
                entry("so dien thoai", "phone"),
                entry("thu dien tu", "email"),
                entry("cap don vi", "unit_level"),
                entry("ma don vi", "unit_code"),
                entry("ten don vi", "unit_name"),
                entry("don vi", "unit_name"),
                entry("vai tro", "role"),
                entry("den ngay", "last_day"),
                entry("den het ngay", "last_day"),
                entry("stt", TableColumns.PASSED_OVER));
        var headings = new HashMap<>(vietnamese);
        OF_EXPORT.forEach(column ->
                headings.put(Vietnamese.fold(PeopleHeadings.VIETNAMESE.get(column)), TableColumns.PASSED_OVER));
        return new TableColumns(columns.required(), columns.optional(), OF_EXPORT, headings);
    }

    /** Of the columns of the report. Phones and emails are masked before it is stored. */
    static List<Object> cells(ImportedPerson person, UnitRef unit) {
        var given = person.given();
        return Arrays.asList(
                person.fullName(),
                person.username(),
                person.contact().phone(),
                person.contact().email(),
                unit.level().name(),
                unit.code(),
                unit.name(),
                given == null ? null : given.role().name(),
                given == null || given.to() == null
                        ? null
                        : given.to().atZone(VietnamTime.ZONE).toLocalDate().minusDays(1));
    }

    /** As the report shows a change: without personal data, because the report is stored. */
    static FieldChange masked(FieldChange change) {
        return switch (change.column()) {
            case "phone" -> change.masked(PhoneNumber::masked);
            case "email" -> change.masked(PeopleImportTable::masked);
            default -> change;
        };
    }

    /** The first letter and the domain; null if there is no email. */
    static String masked(String email) {
        return email == null
                ? null
                : email.charAt(0) + String.valueOf(HIDDEN).repeat(3) + email.substring(email.indexOf('@'));
    }

    /** @param preview the version of the preview that the caller has seen; null for none */
    static TableBatch.Sent sent(String key, boolean dryRun, List<String> headings, String preview, byte[] file) {
        var settings = preview == null ? Map.<String, Object>of() : Map.<String, Object>of(PREVIEW, preview);
        return new TableBatch.Sent(key, dryRun, headings, settings, file);
    }

    @Transactional
    Reply<PeopleImportReport> read(TableBatch.Sent sent) {
        return read("importPeople", sent, READ, PeopleImportKind.PEOPLE, rows::check);
    }

    /** Checks a table and stores its rows for the job. */
    @Transactional(Transactional.TxType.MANDATORY)
    Reply<PeopleImportReport> read(
            String operation,
            TableBatch.Sent sent,
            TableColumns columns,
            PeopleImportKind kind,
            Function<List<TableRow>, PeopleImportRows.Checked> check) {
        return tables.take(operation, sent, columns, PeopleImportReport.class, new Work(sent, kind, check));
    }

    private final class Work implements TableBatch.Work<PeopleImportRows.Checked, PeopleImportReport> {

        private final boolean dryRun;
        private final Object seen;
        private final PeopleImportKind kind;
        private final Function<List<TableRow>, PeopleImportRows.Checked> check;
        private UUID importId;

        Work(TableBatch.Sent sent, PeopleImportKind kind, Function<List<TableRow>, PeopleImportRows.Checked> check) {
            this.dryRun = sent.dryRun();
            this.seen = sent.settings().get(PREVIEW);
            this.kind = kind;
            this.check = check;
        }

        /** Two imports at once would not see each other's people. */
        @Override
        public PeopleImportRows.Checked check(List<TableRow> read, ReadTable table) {
            if (!dryRun) {
                turns.take("import of people");
            }
            return check.apply(read);
        }

        @Override
        public void write(PeopleImportRows.Checked checked) {
            if (dryRun) {
                return;
            }
            if (seen != null && !seen.equals(version(checked))) {
                throw PeopleProblem.importChanged();
            }
            if (!checked.changing().isEmpty()) {
                importId = imports.begin(kind, checked.changing());
            }
        }

        @Override
        public PeopleImportReport report(PeopleImportRows.Checked checked, TableFindings found, CellErrors errors) {
            return PeopleImportReport.of(
                    importId, version(checked), ImportReport.of(dryRun, checked.rows(), found, errors));
        }

        /**
         * Over whole values, because those of the report can differ only where they are masked. With a key, because otherwise
         * phones could be tried until one gives the version.
         */
        private String version(PeopleImportRows.Checked checked) {
            return HexFormat.of().formatHex(key.sign("preview of an import of people", hashes.of(checked)));
        }
    }
}
