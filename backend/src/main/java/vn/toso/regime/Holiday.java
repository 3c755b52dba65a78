package vn.toso.regime;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
class Holiday {

    @Id
    LocalDate date;

    @Enumerated(EnumType.STRING)
    HolidayKind kind;

    String nameVi;
    String nameEn;

    protected Holiday() {}

    Holiday(NewHoliday announced) {
        date = announced.date();
        kind = announced.kind();
        nameVi = announced.name().vi();
        nameEn = announced.name().en();
    }
}
