package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitType;

/** What is printed on a slip stays on it, and beside the picture. */
class SlipPaperTest {

    private static final float MM = 72 / 25.4f;

    /** The right edge of the column of text, and the bottom of the first slip, in millimetres. */
    private static final float RIGHT = 151;

    private static final float BOTTOM = 73.9f;

    @ParameterizedTest
    @ValueSource(strings = {"N", "Nguyễn Thị Ngọc Hân ", "WWWWWWWWWWWWWWWWWWW "})
    void theLongestNameWraps(String part) throws IOException {
        var name = part.repeat(200).substring(0, 200).strip();
        var letters = letters(name);
        assertThat(letters).hasSizeGreaterThan(400);
        assertThat(letters).allMatch(one -> one.getXDirAdj() + one.getWidthDirAdj() <= RIGHT * MM);
        assertThat(letters).allMatch(one -> one.getYDirAdj() <= BOTTOM * MM);
        assertThat(text(letters)).contains("hỏiQuảntrịtỉnh.");
    }

    /** Of names that were taken before such characters were refused. */
    @Test
    void aCharacterThatTheFontDoesNotHaveIsABox() throws IOException {
        var text = text(letters("Bé 😀 ไท"));
        assertThat(text).contains("Bé□").doesNotContain("#");
    }

    private static String text(List<TextPosition> letters) {
        var text = new StringBuilder();
        letters.forEach(one -> text.append(one.getUnicode().strip()));
        return text.toString();
    }

    private static List<TextPosition> letters(String name) throws IOException {
        var id = UUID.randomUUID();
        var commune = new UnitRef(id, Level.COMMUNE, UnitType.XA, "06388", "Hữu Liên");
        var person = new PaperSlip(id, "subject", "hoangthibe", name, commune, PersonState.ACTIVE, false);
        var code = SlipCode.random().shown();
        var slip = new SlipView(code, "https://toso.example.vn/kich-hoat#" + code, OffsetDateTime.now(), false);
        var letters = new ArrayList<TextPosition>();
        try (var pages =
                Loader.loadPDF(SlipPaper.write(List.of(person), Map.of(id, slip), "Quản trị tỉnh", List.of()))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    letters.add(text);
                }
            }.getText(pages);
        }
        return letters;
    }
}
