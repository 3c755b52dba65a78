package vn.toso.team;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A person who is or was in one or more teams. All personal data is here, except {@link Member#position}. */
@Entity
@Table(name = "team_person")
@DynamicUpdate
class Person {

    static final String ERASED_NAME = "Thành viên đã xóa";

    enum ErasedFor {
        REQUEST,
        CONSENT_WITHDRAWN,
        MISTAKE,
        /** The time limit for keeping the data has passed. */
        RETENTION
    }

    @Id
    UUID id = UUID.randomUUID();

    String name;
    String phone;
    Instant erasedAt;

    @Enumerated(EnumType.STRING)
    ErasedFor erasure;

    @Version
    int version;

    @ElementCollection
    @CollectionTable(name = "team_training")
    @OrderColumn(name = "number")
    List<Training> trainings = new ArrayList<>();

    protected Person() {}

    Person(String name, String phone, List<Training> trainings) {
        this.name = name;
        this.phone = phone;
        this.trainings = new ArrayList<>(trainings);
    }

    void erase(ErasedFor why, Instant at) {
        requireHeld();
        name = ERASED_NAME;
        phone = null;
        trainings.clear();
        erasedAt = at;
        erasure = why;
    }

    void requireHeld() {
        if (erasedAt != null) {
            throw TeamProblem.erased();
        }
    }
}
