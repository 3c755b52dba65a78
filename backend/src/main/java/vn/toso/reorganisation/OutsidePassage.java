package vn.toso.reorganisation;

import jakarta.validation.constraints.NotNull;
import vn.toso.reorganisation.UnitState.UnitName;
import vn.toso.unit.OutsideUnit;

/** That a unit, which the installation does not hold, passes into one that it does. */
public record OutsidePassage(@NotNull OutsideUnit predecessor, @NotNull UnitName successor) {}
