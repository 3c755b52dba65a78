package vn.toso.shared.table;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;

@Provider
@Produces(TableFormat.XLSX_TYPE)
class XlsxWriter extends TableWriter {

    XlsxWriter() {
        super(TableFormat.XLSX, TableFormat.XLSX_TYPE);
    }
}
