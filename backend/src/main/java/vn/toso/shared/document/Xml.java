package vn.toso.shared.document;

public final class Xml {

    private Xml() {}

    /** Escapes a text for XML and XHTML. Removes characters that XML cannot contain. */
    public static String escaped(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
