package vn.toso.team;

import static vn.toso.testing.Demo.as;

import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import vn.toso.testing.Database;

/** Builds roster files and reads what is stored after an import. */
final class Rosters {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String TEAM = "Tổ thử nghiệm";

    private Rosters() {}

    /**
     * A row of a team that is not in the demo.
     *
     * @param cells each as {@code column=value}
     */
    static Map<String, Object> row(String... cells) {
        var row = new LinkedHashMap<String, Object>(Map.of(
                "commune_code", "06388",
                "level", "COMMUNE",
                "team_name", TEAM,
                "founded_on", "15/04/2022",
                "decision_number", "1/QĐ-THU",
                "decision_date", "12/04/2022",
                "decision_signer", "Chủ tịch thử"));
        Arrays.stream(cells).map(cell -> cell.split("=", 2)).forEach(cell -> row.put(cell[0], cell[1]));
        return row;
    }

    /** A row with only the key of the same team and the given cells. */
    static Map<String, Object> scant(String... cells) {
        var row = row(cells);
        row.keySet()
                .retainAll(Stream.concat(
                                Stream.of("commune_code", "team_name"),
                                Arrays.stream(cells).map(cell -> cell.split("=", 2)[0]))
                        .collect(Collectors.toSet()));
        return row;
    }

    @SafeVarargs
    static byte[] csv(Map<String, Object>... rows) {
        var all = new ArrayList<Map<String, Object>>();
        for (var row : rows) {
            all.add(row);
        }
        return csv(all);
    }

    static byte[] csv(List<Map<String, Object>> rows) {
        var columns = columns(rows);
        return Stream.concat(Stream.of(String.join(",", columns)), rows.stream().map(row -> columns.stream()
                        .map(column -> "\"" + row.getOrDefault(column, "") + "\"")
                        .collect(Collectors.joining(","))))
                .collect(Collectors.joining("\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsx(Map<String, Object> row) {
        var columns = columns(List.of(row));
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("To");
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column));
                if (row.get(columns.get(column)) instanceof Number number) {
                    sheet.value(1, column, number);
                } else {
                    sheet.value(1, column, row.get(columns.get(column)).toString());
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    /** @param merged a column whose cells are merged, with the value of the first row */
    static byte[] xlsx(List<Map<String, Object>> rows, String merged) {
        var columns = columns(rows);
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("To");
            var headings = sheet.createRow(0);
            for (int column = 0; column < columns.size(); column++) {
                headings.createCell(column).setCellValue(columns.get(column));
            }
            for (var one : rows) {
                var row = sheet.createRow(sheet.getLastRowNum() + 1);
                for (int column = 0; column < columns.size(); column++) {
                    row.createCell(column)
                            .setCellValue(
                                    one.getOrDefault(columns.get(column), "").toString());
                }
            }
            int column = columns.indexOf(merged);
            sheet.addMergedRegion(new CellRangeAddress(1, rows.size(), column, column));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> columns(List<Map<String, Object>> rows) {
        var named = rows.stream().flatMap(row -> row.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
        return TeamTable.WRITTEN.stream().filter(named::contains).toList();
    }

    static ValidatableResponse take(String user, byte[] file) {
        return take(user, CSV, file, false);
    }

    static ValidatableResponse preview(String user, byte[] file) {
        return take(user, CSV, file, true);
    }

    static ValidatableResponse take(String user, String type, byte[] file, boolean dryRun) {
        return as(user).contentType(type)
                .body(file)
                .post("/api/v1/teams/import?dryRun={dryRun}", dryRun)
                .then()
                .statusCode(200);
    }

    /**
     * The members of a team, each as name, phone, role, position, core, day of joining and trainings; a dash for an empty
     * value.
     */
    static List<String> people(String team) {
        var all = Database.query(
                String.class,
                """
                select coalesce(string_agg(one, E'\\n' order by one), '') from (
                    select concat_ws('|', o.name, coalesce(o.phone, '-'), r.role, coalesce(m.position, '-'), m.core::text,
                        m.valid_from, coalesce((
                            select string_agg(g.date || ' ' || g.subject, '; ' order by g.date, g.subject)
                            from team_training g where g.person_id = o.id), '-')) as one
                    from team_version v
                    join team_member m on m.team_id = v.team_id and m.valid_to is null
                    join team_person o on o.id = m.person_id
                    join team_role r on r.member_id = m.id and r.valid_to is null
                    where v.name = ? and v.valid_to is null) p
                """,
                team);
        return all.isEmpty() ? List.of() : all.lines().toList();
    }

    /** A text that changes with each change of any team or person. */
    static String facts() {
        return Database.query(
                String.class,
                """
                select (select count(*) from team) || ' ' || (select sum(version) from team) || ' '
                    || (select count(*) from team_member) || ' ' || (select sum(version) from team_person) || ' '
                    || (select count(*) from team_reconstitution) || ' ' || (select count(*) from audit_entry)
                """);
    }
}
