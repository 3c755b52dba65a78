package vn.toso.regime;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** A year whose announced days are all in the calendar, as an administrator confirmed with a source. */
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
