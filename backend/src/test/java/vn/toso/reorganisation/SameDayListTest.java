package vn.toso.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Reorganisations.ADMINISTRATOR;
import static vn.toso.testing.Reorganisations.body;
import static vn.toso.testing.Reorganisations.merge;
import static vn.toso.testing.Reorganisations.record;
import static vn.toso.testing.Reorganisations.recorded;
import static vn.toso.testing.Reorganisations.shape;
import static vn.toso.testing.Reorganisations.tree;
import static vn.toso.testing.Reorganisations.undo;
import static vn.toso.testing.Reorganisations.wrongInClosure;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;
import vn.toso.testing.Past;

/** A list and a decision for the same day give the same tree in either order of recording. */
@QuarkusTest
@ApiTest
class SameDayListTest {

    private static final String DAY = "2022-08-01";

    /** The units after {@link #EVENTS}, and a village that no decision mentions. */
    private static final String LIST =
            """
            level,code,name_vi,type,parent_code
            COMMUNE,90001,Đơn vị 90001,xa,186
            VILLAGE,,Thôn Là Ba,thon,90001
            COMMUNE,06388,Xã Hữu Liên Mới,xa,186
            COMMUNE,01969,Thị trấn Phủ Thông,thi_tran,186
            """;

    private static final String EVENTS = merge("a", "90001", Demo.HUU_LUNG, Demo.YEN_BINH, Demo.QUYET_THANG)
            + ", " + rename("Hữu Liên Mới")
            + ", {\"kind\": \"MOVE\", \"unitId\": \"%s\", \"parent\": {\"id\": \"%s\"}}"
                    .formatted(Demo.PHU_THONG, Demo.HUU_LUNG);

    @BeforeEach
    void laterReorganisationsAreRemoved() {
        Past.withoutFuture();
    }

    @Test
    void bothOrdersGiveTheSameTreeAndCanBeUndoneExactly() {
        var before = tree();
        var reorganisation = recorded(body(DAY, EVENTS));
        var list = take(LIST);
        var shape = shape();
        assertThat(shape).contains("Yên Bình > Đơn vị 90001", "Quyết Thắng > Đơn vị 90001");
        undoList(list);
        undo(ADMINISTRATOR, reorganisation).statusCode(200);
        assertThat(tree()).isEqualTo(before);

        var first = take(LIST);
        var listed = tree();
        var second = recorded(body(DAY, EVENTS));
        assertThat(shape()).isEqualTo(shape);
        assertThat(wrongInClosure()).isZero();
        as(ADMINISTRATOR)
                .header("If-Match", "\"0\"")
                .post("/api/v1/units/imports/{id}/undo", first)
                .then()
                .statusCode(409);
        undo(ADMINISTRATOR, second).statusCode(200);
        assertThat(tree()).isEqualTo(listed);
        undoList(first);
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void aUnitThatAListRenamedBecauseOfItsCodeStillEnds() {
        var list =
                """
                level,code,name_vi,type,parent_code
                COMMUNE,06391,Đơn vị 06391,xa,186
                """;
        var events = merge("a", "06391", Demo.HUU_LUNG, Demo.YEN_BINH, Demo.QUYET_THANG);
        recorded(body(DAY, events));
        take(list);
        var shape = shape();
        Database.reset();
        Past.withoutFuture();
        take(list);
        recorded(body(DAY, events));
        assertThat(shape()).isEqualTo(shape);
        assertThat(wrongInClosure()).isZero();
    }

    @Test
    void contradictionsWithTheListAreRefused() {
        take(LIST);
        var listed = tree();
        record(ADMINISTRATOR, body(DAY, rename("Tên Khác")))
                .statusCode(422)
                .body("errors.code", contains("differs-from-list"));
        record(
                        ADMINISTRATOR,
                        body(
                                DAY,
                                merge("a", "90001", Demo.HUU_LUNG, Demo.YEN_BINH, Demo.QUYET_THANG)
                                        .replace("Đơn vị 90001", "Tên Khác")))
                .statusCode(422)
                .body("errors.code", contains("differs-from-list"));
        assertThat(tree()).isEqualTo(listed);
    }

    private static String rename(String name) {
        return "{\"kind\": \"RENAME\", \"unitId\": \"%s\", \"name\": \"%s\"}".formatted(Demo.HUU_LIEN, name);
    }

    private static String take(String list) {
        return Files.send(
                        ADMINISTRATOR,
                        Files.CSV,
                        list.getBytes(StandardCharsets.UTF_8),
                        "/api/v1/units/import?confirm=true&validFrom=" + DAY)
                .statusCode(200)
                .extract()
                .path("listId");
    }

    private static void undoList(String id) {
        as(ADMINISTRATOR)
                .header("If-Match", "\"0\"")
                .post("/api/v1/units/imports/{id}/undo", id)
                .then()
                .statusCode(200);
    }
}
