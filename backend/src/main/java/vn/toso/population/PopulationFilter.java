package vn.toso.population;

import java.time.LocalDate;
import java.util.UUID;
import vn.toso.unit.Level;

/**
 * Filters for a list of counts; null means no filter.
 *
 * @param under this unit and all units below it
 * @param asOf the date whose units are listed
 */
record PopulationFilter(Level level, UUID under, LocalDate asOf) {}
