package vn.toso.shared.table;

/** The format of an exported or imported table. */
public enum TableFormat {
    CSV,
    XLSX;

    public static final String CSV_TYPE = "text/csv";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public String extension() {
        return this == CSV ? "csv" : "xlsx";
    }
}
