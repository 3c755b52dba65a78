package vn.toso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A text that is passed a value has a place for it: {@code formatted} would leave out the value without a word. */
class FormattedTextsTest {

    /** A text, or a block of text, right before the call. */
    private static final Pattern CALL = Pattern.compile(
            "(\"\"\"(?:(?!\"\"\").)*\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\")\\s*\\.formatted\\(", Pattern.DOTALL);

    private static final Pattern PLACE = Pattern.compile("%(?:(\\d+)\\$)?[-#+ 0,(]*\\d*(?:\\.\\d+)?[a-zA-Z]");

    @Test
    void everyValueHasAPlace() throws IOException {
        var wrong = new ArrayList<String>();
        int calls = 0;
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var found = wrong(Files.readString(file));
                calls += found.calls;
                found.texts.forEach(text -> wrong.add(file.getFileName() + ": " + text));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(calls).isGreaterThan(100);
    }

    @Test
    void aValueWithoutAPlaceIsFound() {
        assertThat(wrong("x = \"Văn bản giao\".formatted(number, date(at));").texts)
                .containsExactly("Văn bản giao");
        assertThat(wrong("\"%s ngày\".formatted(number, f(a, \"b, c\"))").texts).containsExactly("%s ngày");
        assertThat(wrong("\"%1$s, %1$s %%\".formatted(one)").texts).isEmpty();
        assertThat(wrong("\"%s (%,d): %05.1f%%\".formatted(a(1, 2), b[0], c -> { return d; })").texts)
                .isEmpty();
        assertThat(wrong("\"\"\"\n %s and %s\n\"\"\"\n .formatted(a, b, c)").texts)
                .hasSize(1);
    }

    private record Found(int calls, List<String> texts) {}

    private static Found wrong(String source) {
        var texts = new ArrayList<String>();
        int calls = 0;
        for (var call = CALL.matcher(source); call.find(); calls++) {
            var text = call.group(1).replaceAll("^\"+|\"+$", "").strip();
            if (places(text) != arguments(source, call.end())) {
                texts.add(text);
            }
        }
        return new Found(calls, texts);
    }

    private static int places(String text) {
        int inOrder = 0;
        int numbered = 0;
        for (var place = PLACE.matcher(text.replace("%%", "")); place.find(); ) {
            if (place.group(1) == null) {
                inOrder += place.group().endsWith("n") ? 0 : 1;
            } else {
                numbered = Math.max(numbered, Integer.parseInt(place.group(1)));
            }
        }
        return Math.max(inOrder, numbered);
    }

    /** The arguments up to the bracket that closes the call. */
    private static int arguments(String source, int from) {
        int depth = 0;
        int commas = 0;
        boolean any = false;
        for (int i = from; i < source.length(); i++) {
            char one = source.charAt(i);
            if (one == '"') {
                i = endOfText(source, i);
            } else if ("([{".indexOf(one) >= 0) {
                depth++;
            } else if (")]}".indexOf(one) >= 0) {
                if (depth-- == 0) {
                    return any ? commas + 1 : 0;
                }
            } else if (one == ',' && depth == 0) {
                commas++;
            }
            any |= !Character.isWhitespace(one);
        }
        throw new IllegalArgumentException("No end: " + source.substring(from));
    }

    private static int endOfText(String source, int from) {
        if (source.startsWith("\"\"\"", from)) {
            return source.indexOf("\"\"\"", from + 3) + 2;
        }
        int i = from + 1;
        while (source.charAt(i) != '"') {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }
}
