package vn.toso.regime;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** A year of which somebody has said, naming the source, that all announced days are in. */
@Entity
@Immutable
class HolidayYear {

    @Id
    int year;

    String source;

    protected HolidayYear() {}

    HolidayYear(ConfirmedYear confirmed) {
        year = confirmed.year();
        source = confirmed.source();
    }
}
