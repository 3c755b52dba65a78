package vn.toso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private static final int MOST_LINES = 400;

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
