package vn.toso.reorganisation;

import jakarta.validation.constraints.NotNull;
import vn.toso.reorganisation.UnitState.UnitName;
import vn.toso.unit.OutsideUnit;

/** A unit outside the installation that passes into a unit inside it. */
public record OutsidePassage(@NotNull OutsideUnit predecessor, @NotNull UnitName successor) {}
