package vn.toso.people;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.quarkus.qute.Template;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.toso.shared.document.PdfPage;

/** Slips with one-time codes as a PDF, four on a sheet of A4. */
final class SlipPaper {

    private static final String TITLE = "PHIẾU ĐẶT MẬT KHẨU – TỔ SỐ";
    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private static final Template TEMPLATE = PdfPage.template("slips.html");
    private static final int ON_A_SHEET = 4;

    /** Characters of a name that fit on two lines of its size; the others are set smaller, up to the longest name. */
    private static final int LONG_NAME = 70;

    /** Pixels for each square; a printer enlarges them without blurring. */
    private static final int SCALE = 4;

    /** White squares around the code. */
    private static final int QUIET = 4;

    /** In a picture of one bit for each dot. */
    private static final int BLACK = 0;

    private static final int WHITE = 1;

    private SlipPaper() {}

    /**
     * @param issued the codes by person
     * @param asked who can make a new code
     * @param leftOut lines about people without a slip
     */
    static byte[] write(List<PaperSlip> people, Map<UUID, SlipView> issued, String asked, List<String> leftOut) {
        var slips = new ArrayList<Map<String, Object>>();
        for (var person : people) {
            boolean last = slips.size() % ON_A_SHEET == ON_A_SHEET - 1 && slips.size() + 1 < people.size();
            slips.add(slip(person, issued.get(person.id()), last));
        }
        var page = TEMPLATE.instance()
                .data("title", TITLE)
                .data("asked", asked)
                .data("slips", slips)
                .data("leftOut", leftOut)
                .render();
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            PdfPage.write(page, document);
            document.save(bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }

    private static Map<String, Object> slip(PaperSlip person, SlipView issued, boolean last) {
        return Map.of(
                "last",
                last,
                "longName",
                person.fullName().length() > LONG_NAME,
                "name",
                person.fullName(),
                "unit",
                person.unit().inFull(),
                "username",
                person.username(),
                "code",
                issued.code(),
                "address",
                issued.link().substring(0, issued.link().indexOf('#')),
                "until",
                issued.expiresAt().format(UNTIL),
                "picture",
                picture(issued.link()));
    }

    /** The QR code of a link as the address of a picture. */
    private static String picture(String link) {
        var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET);
        var png = new ByteArrayOutputStream();
        try {
            var squares = new QRCodeWriter().encode(link, BarcodeFormat.QR_CODE, 1, 1, hints);
            int size = squares.getWidth() * SCALE;
            var picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
            var dots = picture.getRaster();
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    dots.setSample(x, y, 0, squares.get(x / SCALE, y / SCALE) ? BLACK : WHITE);
                }
            }
            ImageIO.write(picture, "png", png);
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
