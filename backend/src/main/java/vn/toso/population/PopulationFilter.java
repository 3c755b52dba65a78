package vn.toso.population;

import java.time.LocalDate;
import java.util.UUID;
import vn.toso.unit.Level;

/**
 * Which units a list of counts shows; a null asks nothing.
 *
 * @param under this unit and all below it
 * @param asOf the date whose units are shown
 */
record PopulationFilter(Level level, UUID under, LocalDate asOf) {}
