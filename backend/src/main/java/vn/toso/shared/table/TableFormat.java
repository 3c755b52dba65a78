package vn.toso.shared.table;

/** In which a table is downloaded and taken in again. */
public enum TableFormat {
    CSV,
    XLSX;

    public static final String CSV_TYPE = "text/csv";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public String extension() {
        return this == CSV ? "csv" : "xlsx";
    }
}
