package vn.toso.attachment;

import java.util.Set;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.ProblemType;

final class AttachmentProblem {

    enum Type implements ProblemType {
        ATTACHMENTS_FULL,
        FILE_DAMAGED,
        FILE_EMPTY,
        FILE_EXPANDS,
        FILE_INFECTED,
        FILE_MISNAMED,
        FILE_UNCHANGED,
        SCANNER_AWAY,
        WRONG_FILE_TYPE
    }

    private AttachmentProblem() {}

    static Problem empty() {
        return unprocessable(Type.FILE_EMPTY, "The file is empty");
    }

    static Problem damaged() {
        return unprocessable(Type.FILE_DAMAGED, "The file is damaged or incomplete");
    }

    static Problem expands() {
        return unprocessable(Type.FILE_EXPANDS, "The file contains far more data than its size allows");
    }

    static Problem infected() {
        return unprocessable(Type.FILE_INFECTED, "The scanner found malware in the file; it was not kept");
    }

    /** @param found null if it is none of the types that we know */
    static Problem wrongType(FileType found, Set<FileType> allowed) {
        var problem = unprocessable(Type.WRONG_FILE_TYPE, "A file with this content cannot be attached here")
                .with("allowed", allowed);
        return found == null ? problem : problem.with("found", found);
    }

    static Problem misnamed(FileType found) {
        return unprocessable(Type.FILE_MISNAMED, "The extension of the name is not that of the content")
                .with("found", found);
    }

    static Problem unchanged() {
        return new Problem(Problem.Kind.CONFLICT, Type.FILE_UNCHANGED, "This very file is attached already");
    }

    /** @param limit in bytes */
    static Problem full(long limit) {
        return unprocessable(Type.ATTACHMENTS_FULL, "The files of this record would be too large together")
                .with("limit", limit);
    }

    static Problem scannerAway() {
        return new Problem(
                        Problem.Kind.UNAVAILABLE,
                        Type.SCANNER_AWAY,
                        "The scanner for malware does not answer; the file was not kept")
                .retryAfterBetween(20, 40);
    }

    private static Problem unprocessable(Type type, String title) {
        return new Problem(Problem.Kind.UNPROCESSABLE, type, title);
    }
}
