package vn.toso.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.shared.document.PartedFile;
import vn.toso.shared.time.BusinessClock;

/**
 * Keeps files and hands them out. The feature of the owner calls it, after it has found the owner in the caller's scope and, to add
 * a file, has locked the owner and allowed the change.
 */
@ApplicationScoped
public class AttachmentService {

    /** In bytes, of all files of an owner. */
    static final long MAX_TOGETHER = 100L << 20;

    /** In bytes. The parts of a file all have this size, except the last. */
    static final int PART = 1 << 18;

    private final AttachmentRepository attachments;
    private final CurrentUser user;
    private final BusinessClock clock;

    AttachmentService(AttachmentRepository attachments, CurrentUser user, BusinessClock clock) {
        this.attachments = attachments;
        this.user = user;
        this.clock = clock;
    }

    /** The files of an owner, the latest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<AttachmentView> list(OwnerKind kind, UUID ownerId) {
        return attachments.findAll(kind, ownerId).stream()
                .map(AttachmentView::of)
                .toList();
    }

    /**
     * @param reason why it replaces the latest file; null if it replaces none
     * @throws vn.toso.shared.problem.Problem if the latest file has the same content, or the owner's files became too large together
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public AttachmentView add(OwnerKind kind, UUID ownerId, CheckedFile file, String reason) {
        var before = attachments.findAll(kind, ownerId);
        if (!before.isEmpty() && before.get(0).sha256.equals(file.sha256())) {
            throw AttachmentProblem.unchanged();
        }
        if (before.stream().mapToLong(one -> one.size).sum() + file.size() > MAX_TOGETHER) {
            throw AttachmentProblem.full(MAX_TOGETHER);
        }
        var added = new Attachment();
        added.ownerKind = kind;
        added.ownerId = ownerId;
        added.number = before.size() + 1;
        added.name = file.name();
        added.type = file.type();
        added.size = file.size();
        added.sha256 = file.sha256();
        added.addedAt = clock.now();
        added.addedByName = user.name();
        added.reason = reason;
        attachments.persist(added);
        store(added.id, file);
        return AttachmentView.of(added);
    }

    private void store(UUID id, CheckedFile file) {
        try (var in = Files.newInputStream(file.content())) {
            int number = 0;
            for (var part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                attachments.storePart(id, number++, part);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return empty if the owner has no such file */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<PartedFile> find(OwnerKind kind, UUID ownerId, UUID id) {
        return attachments
                .find(kind, ownerId, id)
                .map(one -> new PartedFile(
                        one.name, one.type.mediaType(), one.size, PART, number -> QuarkusTransaction.requiringNew()
                                .call(() -> attachments.part(one.id, number))));
    }
}
