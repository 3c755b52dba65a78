package vn.toso.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import vn.toso.people.FirstAccount;

/** The file from which an operator takes the first administrator's link. Only its owner can read it. */
final class LinkFile {

    /** Bytes; no link is longer. */
    private static final int LONGEST = 2000;

    private final Path file;

    LinkFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * Writes the file as a whole. An earlier link is replaced, any other content is kept.
     *
     * @throws UncheckedIOException if the directory does not exist, or the file holds something else
     */
    void write(String link) {
        try {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !holdsLink()) {
                throw new FileAlreadyExistsException(file.toString(), null, "not a link of ours, so it is kept");
            }
            var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var written = Files.createTempFile(file.getParent(), "link", ".new", onlyOwner);
            try {
                Files.writeString(written, link + "\n");
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean holdsLink() throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) <= LONGEST
                && FirstAccount.isLink(Files.readString(file));
    }
}
