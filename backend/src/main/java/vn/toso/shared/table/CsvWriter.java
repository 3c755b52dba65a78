package vn.toso.shared.table;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;

@Provider
@Produces(TableFormat.CSV_TYPE)
class CsvWriter extends TableWriter {

    CsvWriter() {
        super(TableFormat.CSV, TableFormat.CSV_TYPE + ";charset=UTF-8");
    }
}
