package vn.toso.regime;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.toso.shared.text.Text;
import vn.toso.unit.Level;

/**
 * The dates for which a version of a regime asks the units of a level.
 *
 * @param ownerId the unit below which it asks
 */
public record AskedDates(UUID regimeId, Text name, UUID ownerId, Level level, List<LocalDate> dates) {

    static AskedDates of(RegimeVersion version, LocalDate from, LocalDate to) {
        return new AskedDates(
                version.regime.id,
                new Text(version.nameVi, version.nameEn),
                version.regime.ownerUnitId,
                version.reportingLevel,
                from.datesUntil(to.plusDays(1)).filter(version::asksFor).toList());
    }
}
