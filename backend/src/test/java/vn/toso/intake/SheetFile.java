package vn.toso.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Builds a sheet as a user would return it: the exported layout, then changed cell by cell. */
final class SheetFile {

    static final List<String> CODES = List.of("APP_XULANG", "APP_BANK", "SHOP_POSTMART", "SHOP_VOSO");

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet;

    SheetFile(String name, List<String> indicators) {
        sheet = workbook.createSheet(name);
        var column = 0;
        for (var code : List.of("UNIT", "NAME")) {
            cell(1, column++).setCellValue(code);
        }
        for (var code : indicators) {
            cell(1, column++).setCellValue(code);
        }
        cell(1, column++).setCellValue("NOTE");
        cell(1, column).setCellValue("STATUS");
    }

    static SheetFile of(String day) {
        return new SheetFile("HL-CNSCD " + day, CODES);
    }

    /** Fills in the next row from column A on; null skips a cell. */
    SheetFile row(Object... values) {
        int row = Math.max(sheet.getLastRowNum() + 1, 2);
        sheet.createRow(row);
        for (int column = 0; column < values.length; column++) {
            set(new CellAddress(row, column).formatAsString(), values[column]);
        }
        return this;
    }

    /** Writes numbers as numbers, and texts that begin with an equals sign as formulas without a cached result. */
    SheetFile set(String at, Object value) {
        if (value instanceof Number number) {
            cell(at).setCellValue(number.doubleValue());
        } else if (value instanceof String text && text.startsWith("=")) {
            cell(at).setCellFormula(text.substring(1));
        } else if (value != null) {
            cell(at).setCellValue(value.toString());
        }
        return this;
    }

    /** Calculates all formulas, as a spreadsheet program does before it saves. */
    SheetFile calculated() {
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return this;
    }

    SheetFile format(String at, String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell(at).setCellStyle(style);
        return this;
    }

    SheetFile merge(String range) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        return this;
    }

    SheetFile hide(int row) {
        sheet.getRow(row - 1).setZeroHeight(true);
        return this;
    }

    SheetFile hideColumn(String at) {
        sheet.setColumnHidden(new CellAddress(at).getColumn(), true);
        return this;
    }

    SheetFile another(String name) {
        workbook.createSheet(name).createRow(0).createCell(0).setCellValue(1);
        return this;
    }

    /** Hides the exported sheet behind another one that the user sees. */
    SheetFile hideBehind(String name) {
        another(name);
        workbook.setActiveSheet(1);
        workbook.setSheetHidden(0, true);
        return this;
    }

    SheetFile without(int row) {
        sheet.removeRow(sheet.getRow(row - 1));
        return this;
    }

    byte[] bytes() {
        try (workbook) {
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The same file with the XML of its sheet changed in a way that no spreadsheet program would. */
    byte[] tampered(UnaryOperator<String> change) {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(bytes()));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var content = in.readAllBytes();
                out.write(
                        entry.getName().endsWith("sheet1.xml")
                                ? change.apply(new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private Cell cell(String at) {
        var address = new CellAddress(at);
        return cell(address.getRow(), address.getColumn());
    }

    private Cell cell(int row, int column) {
        Row there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return there.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
