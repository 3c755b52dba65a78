package vn.toso.unit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * @param code national code, unique at its level at any one time; null where there is none (villages)
 * @param name without the type: "Hữu Liên", not "xã Hữu Liên"
 * @param parentId null for the root alone
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
