package vn.toso.regime;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import vn.toso.shared.text.Name;

@Entity
@Immutable
class Holiday {

    @Id
    LocalDate date;

    @Enumerated(EnumType.STRING)
    HolidayKind kind;

    String nameVi;
    String nameEn;

    /** The law or announcement that sets the day. */
    String source;

    /** The request that would create this day again. */
    NewHoliday announced() {
        return new NewHoliday(date, kind, new Name(nameVi, nameEn), source);
    }

    protected Holiday() {}

    Holiday(NewHoliday announced) {
        date = announced.date();
        kind = announced.kind();
        nameVi = announced.name().vi();
        nameEn = announced.name().en();
        source = announced.source();
    }
}
