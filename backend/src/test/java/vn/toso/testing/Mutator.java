package vn.toso.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;

/** Damages a file at random, as errors and attacks do: bytes, parts of the archive, XML, cell references and numbers. */
public final class Mutator {

    private static final Pattern NUMBER = Pattern.compile("(?<=[>\"A-Z])\\d+(\\.\\d+)?(?=[<\":])");
    private static final Pattern COORDINATE = Pattern.compile("(?<=r=\")[A-Z]+\\d+(?=\")");

    private static final String[] NUMBERS = {
        "0",
        "-1",
        "2000000000",
        "99999999999999999999",
        "1E999999999",
        "1e-999999999",
        "1E308",
        "0.1",
        "NaN",
        "",
        " 7 ",
        "0x10",
        "1,5",
        "٣",
        "3400.0000000000005",
        "1048577",
        "16385",
        "2147483648",
        "1e1e1",
        "+5",
        "1".repeat(5_000)
    };

    private static final String[] COORDINATES = {
        "A1", "ZZZZZZ9", "XFD1048576", "A2000000000", "A0", "1A", "A", "", "a1", "AAA1", "C3:D9", "Ā1", "A-1"
    };

    private static final String[] PIECES = {
        "<row>",
        "</row>",
        "<c t=\"s\"><v>99</v></c>",
        "<c t=\"e\"><v>#REF!</v></c>",
        "<f>A1</f>",
        "<v/>",
        "<is><t>x</t></is>",
        "<mergeCell ref=\"A1:XFD1048576\"/>",
        "<mergeCells><mergeCell ref=\"B2:A1\"/></mergeCells>",
        "&#0;",
        "&amp;",
        "&x;",
        "\u0000",
        "<!-- -->",
        "<![CDATA[",
        "<a><a><a>",
        " hidden=\"1\"",
        " t=\"d\"",
        " t=\"b\"",
        " s=\"999999999\"",
        "_x000D_"
    };

    private final Random random;

    public Mutator(long seed) {
        this.random = new Random(seed);
    }

    public byte[] change(byte[] file) {
        boolean archive = file.length > 1 && file[0] == 'P' && file[1] == 'K';
        var changed = file;
        if (archive && random.nextInt(5) > 0) {
            var parts = Workbooks.unzipped(file);
            var names = new ArrayList<>(parts.keySet());
            for (int i = random.nextInt(3); i >= 0; i--) {
                var name = names.get(random.nextInt(names.size()));
                switch (random.nextInt(10)) {
                    case 0 -> parts.remove(name);
                    case 1 -> parts.put(name, parts.getOrDefault(names.get(random.nextInt(names.size())), new byte[0]));
                    case 2 -> parts.put(name, bytes(parts.getOrDefault(name, new byte[0])));
                    default -> parts.put(name, xml(parts.getOrDefault(name, new byte[0])));
                }
            }
            changed = Workbooks.zipped(parts);
        }
        return !archive || random.nextInt(6) == 0 ? bytes(changed) : changed;
    }

    private byte[] xml(byte[] part) {
        var text = new String(part, StandardCharsets.UTF_8);
        for (int i = random.nextInt(6); i >= 0; i--) {
            text = switch (random.nextInt(5)) {
                case 0 -> replaced(text, COORDINATE, any(COORDINATES));
                case 1 -> insert(text, any(PIECES));
                case 2 -> doubled(text);
                default -> replaced(text, NUMBER, any(NUMBERS));
            };
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String replaced(String text, Pattern pattern, String by) {
        var places = pattern.matcher(text).results().toList();
        if (places.isEmpty()) {
            return text;
        }
        var place = places.get(random.nextInt(places.size()));
        return text.substring(0, place.start()) + by + text.substring(place.end());
    }

    private String insert(String text, String piece) {
        int at = random.nextInt(text.length() + 1);
        int tag = text.indexOf('<', at);
        int place = tag < 0 || random.nextInt(4) == 0 ? at : tag;
        return text.substring(0, place) + piece + text.substring(place);
    }

    /** Repeats a random piece of the text up to 59 times, which gives repeated rows and cells, or unclosed tags. */
    private String doubled(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + 1 + random.nextInt(400));
        return text.substring(0, to) + text.substring(from, to).repeat(random.nextInt(60)) + text.substring(to);
    }

    private byte[] bytes(byte[] file) {
        if (file.length == 0) {
            return file;
        }
        var changed = random.nextInt(8) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file.clone();
        for (int i = random.nextInt(12); i >= 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] = (byte)
                    (random.nextInt(3) == 0 ? "\"',;\t\n\r\u0000=<".charAt(random.nextInt(10)) : random.nextInt(256));
        }
        return changed;
    }

    private <T> T any(T[] of) {
        return of[random.nextInt(of.length)];
    }
}
