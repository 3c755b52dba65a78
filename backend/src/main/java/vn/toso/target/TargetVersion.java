package vn.toso.target;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a document declares about a target from a date on. A version never changes; a revision adds another one. */
@Entity
@Immutable
class TargetVersion {

    @Id
    UUID id = UUID.randomUUID();

    UUID targetId;
    Long value;
    BigDecimal sharePercent;
    String baseVi;
    String baseEn;
    Long baseValue;
    LocalDate effectiveFrom;
    String documentNumber;
    LocalDate documentDate;
    String documentIssuer;

    protected TargetVersion() {}

    TargetVersion(UUID targetId, Declaration declared) {
        this.targetId = targetId;
        value = declared.value();
        sharePercent = declared.sharePercent();
        baseVi = declared.base() == null ? null : declared.base().vi();
        baseEn = declared.base() == null ? null : declared.base().en();
        baseValue = declared.baseValue();
        effectiveFrom = declared.effectiveFrom();
        documentNumber = declared.documentNumber();
        documentDate = declared.documentDate();
        documentIssuer = declared.documentIssuer();
    }
}
