package vn.toso.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Unscoped;

@ApplicationScoped
@Unscoped("The owner's feature has found the owner in scope.")
class AttachmentRepository {

    private final Session session;

    AttachmentRepository(Session session) {
        this.session = session;
    }

    void persist(Attachment attachment) {
        session.persist(attachment);
        session.flush();
    }

    /** The latest first. */
    List<Attachment> findAll(OwnerKind kind, UUID ownerId) {
        return session.createQuery(
                        "from Attachment where ownerKind = :kind and ownerId = :owner order by number desc",
                        Attachment.class)
                .setParameter("kind", kind)
                .setParameter("owner", ownerId)
                .getResultList();
    }

    Optional<Attachment> find(OwnerKind kind, UUID ownerId, UUID id) {
        return Optional.ofNullable(session.find(Attachment.class, id))
                .filter(one -> one.ownerKind == kind && one.ownerId.equals(ownerId));
    }

    void storePart(UUID id, int number, byte[] content) {
        session.createNativeMutationQuery(
                        "insert into attachment_part (attachment_id, number, content) values (:id, :number, :content)")
                .setParameter("id", id)
                .setParameter("number", number)
                .setParameter("content", content)
                .executeUpdate();
    }

    byte[] part(UUID id, int number) {
        return session.createNativeQuery(
                        "select content from attachment_part where attachment_id = :id and number = :number",
                        byte[].class)
                .setParameter("id", id)
                .setParameter("number", number)
                .getSingleResult();
    }
}
