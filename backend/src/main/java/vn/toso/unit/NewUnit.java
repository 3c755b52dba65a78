package vn.toso.unit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A version of a unit to be written.
 *
 * @param code national code, unique at its level at any time; null if there is none (villages)
 * @param name without the type: "Hữu Liên", not "xã Hữu Liên"
 * @param parentId null for the root only
 * @param validTo exclusive; null while the unit exists
 */
public record NewUnit(
        UUID id,
        Level level,
        UnitType type,
        String code,
        String name,
        UUID parentId,
        LocalDate validFrom,
        LocalDate validTo) {}
