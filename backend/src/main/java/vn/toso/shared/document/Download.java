package vn.toso.shared.document;

/** An answer that is downloaded as a file. */
public interface Download {

    /**
     * The name of the file, including the extension.
     *
     * @param mediaType one that the operation produces
     */
    String fileName(String mediaType);
}
