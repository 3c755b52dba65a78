package vn.toso.attachment;

/**
 * What a file can hang on. The feature of the owner decides who may read and add files: it finds the owner in the caller's scope
 * before it calls {@link AttachmentService}.
 */
public enum OwnerKind {
    /** The signed PDF of an issued report. */
    REPORT
}
