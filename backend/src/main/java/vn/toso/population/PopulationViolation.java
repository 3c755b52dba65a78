package vn.toso.population;

import vn.toso.shared.problem.ViolationCode;

/** What can be wrong with the population of a unit. */
enum PopulationViolation implements ViolationCode {
    MORE_THAN_TOTAL,
    NOT_YOUR_POPULATION
}
