package vn.toso.shared.document;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import vn.toso.shared.table.TableFormat;

@Provider
@Produces({Document.DOCX, Document.PDF, TableFormat.XLSX_TYPE})
class DocumentWriter extends FileWriter<Document> {

    DocumentWriter() {
        super(Document.class);
    }

    @Override
    protected Made make(Document document, String mediaType) {
        return new Made(null, sending(document.contents().apply(mediaType)));
    }
}
