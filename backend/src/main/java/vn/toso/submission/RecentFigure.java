package vn.toso.submission;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** A number that a unit sent for an indicator on a date. */
public record RecentFigure(@NotNull LocalDate asOf, @NotNull long value) {}
