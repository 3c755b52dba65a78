package vn.toso.regime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import vn.toso.shared.text.Name;

public record NewHoliday(@NotNull LocalDate date, @NotNull HolidayKind kind, @NotNull @Valid Name name) {}
