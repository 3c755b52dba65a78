package vn.toso.intake;

import static vn.toso.testing.Demo.as;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import vn.toso.testing.Changes;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;

@ApplicationScoped
class IntakeChanges implements Changes {

    @Override
    public List<Change> all() {
        return List.of(Change.of("importSheet", "huyen.huulung", who -> as(who).contentType(Files.XLSX)
                .body(sheet())
                .post("/api/v1/regimes/%s/sheet?unit=%s&asOf=2022-07-13".formatted(Demo.REGIME, Demo.HUU_LUNG))));
    }

    /** A sheet with one row. */
    private static byte[] sheet() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("HL-CNSCD 2022-07-13");
            var codes = List.of("UNIT", "NAME", "APP_XULANG", "APP_BANK", "SHOP_POSTMART", "SHOP_VOSO");
            for (int column = 0; column < codes.size(); column++) {
                sheet.value(1, column, codes.get(column));
            }
            sheet.value(2, 0, "06388");
            sheet.value(2, 2, 5);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }
}
