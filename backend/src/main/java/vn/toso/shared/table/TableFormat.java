package vn.toso.shared.table;

/** In which a table is downloaded and taken in again. */
public enum TableFormat {
    CSV,
    XLSX;

    public static final String CSV_TYPE = "text/csv";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static TableFormat ofType(String contentType) {
        return contentType != null && contentType.startsWith(CSV_TYPE) ? CSV : XLSX;
    }

    /** Of a file that came with no type to rely on: a workbook is an archive, and no CSV begins like one. */
    public static TableFormat ofContent(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K' ? XLSX : CSV;
    }

    public String extension() {
        return this == CSV ? "csv" : "xlsx";
    }
}
