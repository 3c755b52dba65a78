package vn.toso.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toso.shared.table.TableFormat;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Past;

/** Downloads the submissions of four regimes over two and a half years, over HTTP. */
@QuarkusTest
@ApiTest
class ExportBench {

    private static final int REGIMES = 4;
    private static final String TYPE_XLSX = TableFormat.XLSX_TYPE;

    @Test
    void downloads() throws IOException {
        Past.withoutFuture();
        fill();
        Database.execute("analyze");
        long rows = Database.query(Long.class, "select count(*) from submission");
        System.out.printf("BENCH | submissions | %,d%n", rows);
        // The second download of each type measures a warm server.
        for (var type : List.of(TableFormat.CSV_TYPE, TYPE_XLSX, TableFormat.CSV_TYPE, TYPE_XLSX)) {
            measure("country", "trunguong", type);
        }
        measure("district", "huyen.huulung", TableFormat.CSV_TYPE);
        measure("commune", "xa.yenbinh", TableFormat.CSV_TYPE);
    }

    private static void measure(String what, String username, String type) throws IOException {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long before =
                heap().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        long began = System.nanoTime();
        long bytes;
        try (var answer = download(username, type)) {
            bytes = answer.transferTo(OutputStream.nullOutputStream());
        }
        long took = (System.nanoTime() - began) / 1_000_000;
        long peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        assertThat(bytes).isPositive();
        System.out.printf(
                "BENCH | %s, %s | %,d ms | %,d kB | peak with garbage %,d MB%n",
                what, type.equals(TYPE_XLSX) ? "XLSX" : "CSV", took, bytes / 1000, (peak - before) / 1_000_000);
    }

    private static InputStream download(String username, String type) {
        return as(username)
                .accept(type)
                .get("/api/v1/submissions/export")
                .then()
                .statusCode(200)
                .extract()
                .asInputStream();
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void fill() {
        Database.execute(
                """
                insert into regime (id, owner_unit_id, code)
                select gen_random_uuid(), owner_unit_id, 'BENCH-' || n
                from regime, generate_series(1, %d) as n
                where id = '%s'
                """
                        .formatted(REGIMES, Demo.REGIME));
        Database.execute(
                """
                insert into regime_version (id, regime_id, name_vi, name_en, content, legal_basis, recipient,
                    sending_method, outline, reporting_level, calendar, rules, valid_from)
                select gen_random_uuid(), r.id, name_vi, name_en, content, legal_basis, recipient, sending_method,
                    outline, reporting_level, calendar, rules, v.valid_from
                from regime_version v cross join regime r
                where v.regime_id = ?::uuid and r.code like 'BENCH-%'
                """,
                Demo.REGIME);
        Database.execute(
                """
                with sent as (
                    insert into submission (id, regime_id, unit_id, as_of, receipt_code, state, timeliness,
                        current_revision, received_at, version)
                    select gen_random_uuid(), r.id, v.unit_id, cast(day as date), left(md5(random()::text), 11),
                        'SUBMITTED', 'ON_TIME', 1, day + interval '16 hours', 0
                    from regime r
                    cross join generate_series(timestamp '2020-01-02', timestamp '2022-07-12', interval '1 day') as day
                    join unit_version v on v.level = 'COMMUNE' and v.valid_to is null
                    where r.code like 'BENCH-%'
                    returning id),
                revised as (
                    insert into submission_revision (submission_id, number, channel, actor, actor_name, received_at)
                    select id, 1, 'API', '', 'Nguyễn Thị Huyền', now() from sent returning submission_id)
                insert into submission_figure (submission_id, number, indicator_id, value)
                select r.submission_id, 1, i.indicator_id, abs(hashtext(r.submission_id::text || i.indicator_id)) % 5000
                from revised r
                cross join (
                    select i.indicator_id
                    from regime_indicator i join regime_version v on v.id = i.regime_version_id
                    where v.regime_id = ?::uuid
                    order by i.position limit 4) as i
                """,
                Demo.REGIME);
    }
}
