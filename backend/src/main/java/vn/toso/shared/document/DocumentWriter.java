package vn.toso.shared.document;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import vn.toso.shared.table.TableFormat;

@Provider
@Produces({Document.DOCX, Document.PDF, TableFormat.XLSX_TYPE})
class DocumentWriter extends FileWriter<Document> {

    DocumentWriter() {
        super(Document.class);
    }

    @Override
    protected Made make(Document document, String mediaType) {
        var content = document.contents().apply(mediaType);
        return new Made(null, content.length, new ByteArrayInputStream(content));
    }
}
