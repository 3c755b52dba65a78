package vn.toso.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import vn.toso.shared.document.FileBody;

/** Decides whether a file that was sent may be kept, and removes the metadata of photos. Holds no database connection. */
@ApplicationScoped
public class FileCheck {

    private static final Set<FileType> PHOTOS = EnumSet.of(FileType.JPEG, FileType.PNG, FileType.WEBP);

    private final Scanner scanner;

    FileCheck(Scanner scanner) {
        this.scanner = scanner;
    }

    /**
     * @param name as the sender calls the file
     * @param allowed the types that may hang on the owner
     * @return to be closed by the caller
     * @throws vn.toso.shared.problem.Problem if the file is empty, damaged, infected or of another type, or its name is that of
     *     another type
     */
    public CheckedFile check(FileBody sent, String name, Set<FileType> allowed) {
        var received = sent.content().orElseThrow(AttachmentProblem::empty);
        try {
            if (Files.size(received) == 0) {
                throw AttachmentProblem.empty();
            }
            var type = Content.typeOf(received);
            if (type == null || !allowed.contains(type)) {
                throw AttachmentProblem.wrongType(type, allowed);
            }
            if (!type.isNamedBy(name)) {
                throw AttachmentProblem.misnamed(type);
            }
            return PHOTOS.contains(type) ? photo(name, type, received) : scanned(name, type, received);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private CheckedFile photo(String name, FileType type, Path received) throws IOException {
        var bare = Files.createTempFile("toso-", ".photo");
        try {
            Photos.copy(type, received, bare);
            return scanned(name, type, bare);
        } catch (IOException | RuntimeException refused) {
            Files.delete(bare);
            throw refused;
        }
    }

    private CheckedFile scanned(String name, FileType type, Path content) throws IOException {
        scanner.check(content);
        return new CheckedFile(name, type, content, Files.size(content), sha256(content));
    }

    private static String sha256(Path content) throws IOException {
        try (var in = Files.newInputStream(content)) {
            var digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
