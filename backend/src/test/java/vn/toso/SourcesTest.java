package vn.toso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private static final int MOST_LINES = 400;

    /** Open syllables with the tone mark on their last vowel, unlike in state documents: {@code lũy}, {@code xóa}. */
    private static final Pattern OTHER_SPELLING = Pattern.compile(
            "(o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Examples of names, and a rule that reads both spellings. */
    private static final Pattern EXAMPLES = Pattern.compile("\\bHoà\\b|\\(ủy\\|uỷ\\)", Pattern.UNICODE_CHARACTER_CLASS);

    @Test
    void toneMarksStandWhereStateDocumentsHaveThem() throws IOException {
        var wrong = new ArrayList<String>();
        for (var root : List.of("src/main/java", "src/main/resources", "../docs")) {
            try (var files = Files.walk(Path.of(root))) {
                for (var file : files.filter(SourcesTest::hasWords).toList()) {
                    var lines = Files.readAllLines(file);
                    for (int i = 0; i < lines.size(); i++) {
                        var own = EXAMPLES.matcher(lines.get(i)).replaceAll("");
                        if (OTHER_SPELLING.matcher(own).find()) {
                            wrong.add("%s:%d: %s"
                                    .formatted(file, i + 1, lines.get(i).strip()));
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean hasWords(Path file) {
        return file.toString().matches(".*\\.(java|json|md|sql|properties)");
    }

    @Test
    void noFileIsTooLong() throws IOException {
        var tooLong = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                int lines = Files.readAllLines(file).size();
                if (lines > MOST_LINES) {
                    tooLong.add("%s: %d".formatted(file, lines));
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }
}
