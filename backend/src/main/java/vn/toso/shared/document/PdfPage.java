package vn.toso.shared.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateNode.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.logging.Level;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Makes a PDF from a template of XHTML, with embedded fonts and tags for screen readers (PDF/UA). */
public final class PdfPage {

    private static final String FAMILY = "Liberation Serif";

    /** Stands for a character that the font does not have, as an empty box does everywhere. */
    private static final String WITHOUT_GLYPH = "\u25A1";

    static {
        // The library would log every page and every font.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        // Otherwise each picture goes through a temporary file.
        ImageIO.setUseCache(false);
    }

    private PdfPage() {}

    /**
     * A template whose values are plain text and are escaped.
     *
     * @param file its name in {@code templates}
     */
    public static Template template(String file) {
        var engine = Engine.builder()
                .addDefaults()
                .addResultMapper(new Escaping())
                .strictRendering(true)
                .build();
        try (var content = PdfPage.class.getResourceAsStream("/templates/" + file)) {
            return engine.parse(new String(Objects.requireNonNull(content).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Escaping implements ResultMapper {

        @Override
        public boolean appliesTo(Origin origin, Object result) {
            return true;
        }

        @Override
        public String map(Object result, Expression expression) {
            return Xml.escaped(result.toString());
        }
    }

    /** Writes the pages of an XHTML text into a document, which stays open. */
    public static void write(String xhtml, PDDocument document) throws IOException {
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePDDocument(document)
                .useUnicodeLineBreaker(new Spaces())
                .useReplacementText(WITHOUT_GLYPH)
                .withProducer("To So")
                .withHtmlContent(xhtml, null);
        face(builder, document, "Regular", 400, FontStyle.NORMAL);
        face(builder, document, "Bold", 700, FontStyle.NORMAL);
        face(builder, document, "Italic", 400, FontStyle.ITALIC);
        face(builder, document, "BoldItalic", 700, FontStyle.ITALIC);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    /** Breaks lines at spaces only: not in dates, in numbers of documents, or at no-break spaces. */
    private static final class Spaces implements FSTextBreaker {

        private String text = "";
        private int at;

        @Override
        public void setText(String text) {
            this.text = text;
            at = 0;
        }

        /** @return the next place at which a line may end, or -1 */
        @Override
        public int next() {
            if (at >= text.length()) {
                return -1;
            }
            int space = text.indexOf(' ', at);
            at = space < 0 ? text.length() : space + 1;
            return at;
        }
    }

    private static void face(
            PdfRendererBuilder builder, PDDocument document, String face, int weight, FontStyle style) {
        builder.useFont(new Face(document, face), FAMILY, weight, style, true);
    }

    /** A font that is read when the first text needs it. */
    private static final class Face extends PDFontSupplier {

        private final PDDocument document;
        private final String face;

        Face(PDDocument document, String face) {
            super(null);
            this.document = document;
            this.face = face;
        }

        /** Without ligatures: to look for them takes PDFBox half the time of a document, and Vietnamese has none. */
        @Override
        public PDFont supply() {
            try (var file = font(face)) {
                var parsed = new TTFParser().parse(new RandomAccessReadBuffer(file));
                parsed.setEnableGsub(false);
                return PDType0Font.load(document, parsed, true);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** @param face {@code Regular}, {@code Bold}, {@code Italic} or {@code BoldItalic} */
    public static InputStream font(String face) {
        return PdfPage.class.getResourceAsStream("/fonts/LiberationSerif-" + face + ".ttf");
    }
}
