package vn.toso.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toso.attachment.AttachmentProblem.Type;
import vn.toso.shared.document.FileBody;
import vn.toso.shared.problem.Problem;

class FileCheckTest {

    private static final Set<FileType> ALL = EnumSet.allOf(FileType.class);

    @TempDir
    private Path folder;

    private final FileCheck check = new FileCheck(new Scanner(Clamd.NONE));

    @ParameterizedTest
    @MethodSource("files")
    void theContentDecidesTheType(byte[] file, String name, FileType type) {
        assertThat(checked(file, name).type()).isEqualTo(type);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(Samples.pdf(100), "Báo cáo.PDF", FileType.PDF),
                Arguments.of(Samples.docx(), "a.docx", FileType.DOCX),
                Arguments.of(Samples.xlsx(), "a.b.xlsx", FileType.XLSX),
                Arguments.of(Samples.jpeg(1), "a.jpeg", FileType.JPEG),
                Arguments.of(Samples.jpeg(1), "a.JPG", FileType.JPEG),
                Arguments.of(Samples.png(), "a.png", FileType.PNG),
                Arguments.of(Samples.webp(), "a.webp", FileType.WEBP));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatCannotBeKeptIsRefused(byte[] file, String name, Type why) {
        var problem = catchThrowableOfType(Problem.class, () -> checked(file, name));
        assertThat(problem.type()).isEqualTo(why);
    }

    static Stream<Arguments> refused() {
        var pdf = Samples.pdf(5000);
        var docx = Samples.docx();
        return Stream.of(
                Arguments.of(new byte[0], "a.pdf", Type.FILE_EMPTY),
                Arguments.of(Samples.ascii("Kính gửi"), "a.pdf", Type.WRONG_FILE_TYPE),
                Arguments.of(Samples.archive(), "a.docx", Type.WRONG_FILE_TYPE),
                Arguments.of(Samples.withMacros(), "a.docx", Type.WRONG_FILE_TYPE),
                Arguments.of(pdf, "a.docx", Type.FILE_MISNAMED),
                Arguments.of(docx, "a.pdf", Type.FILE_MISNAMED),
                Arguments.of(docx, "a.xlsx", Type.FILE_MISNAMED),
                Arguments.of(pdf, "pdf.", Type.FILE_MISNAMED),
                Arguments.of(Arrays.copyOf(pdf, 2500), "a.pdf", Type.FILE_DAMAGED),
                Arguments.of(Arrays.copyOf(docx, docx.length - 30), "a.docx", Type.FILE_DAMAGED),
                Arguments.of(Arrays.copyOf(Samples.jpeg(1), 60), "a.jpg", Type.FILE_DAMAGED),
                Arguments.of(Arrays.copyOf(Samples.png(), 60), "a.png", Type.FILE_DAMAGED),
                Arguments.of(Arrays.copyOf(Samples.webp(), 40), "a.webp", Type.FILE_DAMAGED),
                Arguments.of(Samples.bomb(), "a.docx", Type.FILE_EXPANDS));
    }

    @Test
    void aTypeThatTheOwnerDoesNotTakeIsNamed() {
        var problem = catchThrowableOfType(
                Problem.class, () -> check.check(body(Samples.docx()), "a.docx", Set.of(FileType.PDF)));
        assertThat(problem.type()).isEqualTo(Type.WRONG_FILE_TYPE);
        assertThat(problem.member("found")).isEqualTo(FileType.DOCX);
        assertThat(problem.member("allowed")).isEqualTo(Set.of(FileType.PDF));
    }

    @Test
    void aSignedPdfIsKeptByteForByte() throws Exception {
        var pdf = Samples.pdf(300_000);
        var kept = checked(pdf, "a.pdf");
        assertThat(kept.content()).hasBinaryContent(pdf);
        assertThat(kept.size()).isEqualTo(pdf.length);
        assertThat(kept.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)));
    }

    @ParameterizedTest
    @MethodSource("photos")
    void aPhotoTellsNothingButThePicture(byte[] photo, String name) throws IOException {
        assertThat(text(photo)).contains(Samples.SECRET);
        var kept = checked(photo, name);
        assertThat(text(Files.readAllBytes(kept.content())))
                .doesNotContain(Samples.SECRET, "Exif", "xap", "XMP", "EXIF", "eXIf", "tIME");
        // Nothing is left that a second pass would remove, so the result is well-formed.
        assertThat(checked(Files.readAllBytes(kept.content()), name).sha256()).isEqualTo(kept.sha256());
    }

    static Stream<Arguments> photos() {
        return Stream.of(
                Arguments.of(Samples.jpeg(1), "a.jpg"),
                Arguments.of(Samples.png(), "a.png"),
                Arguments.of(Samples.webp(), "a.webp"));
    }

    @Test
    void thePictureStays() throws IOException {
        assertThat(text(Files.readAllBytes(checked(Samples.jpeg(1), "a.jpg").content())))
                .contains(
                        "JFIF", "ICC_PROFILE", "table", "scan\1\u00ff\0\2\u00ff\u00d0\3", "between two scans", "scan\4")
                .endsWith("\u00ff\u00d9");
        assertThat(text(Files.readAllBytes(checked(Samples.png(), "a.png").content())))
                .contains("IHDR", "pHYs", "pixels")
                .contains("IEND");
        var webp = text(Files.readAllBytes(checked(Samples.webp(), "a.webp").content()));
        assertThat(webp).contains("profile", "pixels").contains("VP8X\n\0\0\0\u0020");
        assertThat((int) webp.charAt(4)).isEqualTo(webp.length() - 8);
    }

    /** A phone does not turn the picture, it only notes how it was held. */
    @Test
    void theOrientationStays() throws IOException {
        var kept = text(Files.readAllBytes(checked(Samples.jpeg(6), "a.jpg").content()));
        assertThat(kept)
                .contains("Exif\0\0MM\0*\0\0\0\u0008\0\1\1\u0012\0\3\0\0\0\1\0\6\0\0")
                .doesNotContain("cam");
    }

    /** Written by another library than ours. */
    @Test
    void aPictureCanBeOpenedAfterwards() throws IOException {
        var picture = new java.awt.image.BufferedImage(40, 30, java.awt.image.BufferedImage.TYPE_INT_RGB);
        for (var format : new String[] {"jpg", "png"}) {
            var bytes = new java.io.ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            var kept = ImageIO.read(
                    checked(bytes.toByteArray(), "a." + format).content().toFile());
            assertThat(kept.getWidth()).isEqualTo(40);
            assertThat(kept.getHeight()).isEqualTo(30);
        }
    }

    private CheckedFile checked(byte[] file, String name) {
        return check.check(body(file), name, ALL);
    }

    private FileBody body(byte[] file) {
        try {
            return new FileBody(Optional.of(Files.write(Files.createTempFile(folder, "sent", ""), file)));
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
