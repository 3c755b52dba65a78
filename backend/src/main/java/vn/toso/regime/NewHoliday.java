package vn.toso.regime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.Name;
import vn.toso.shared.text.OneLine;

public record NewHoliday(
        @NotNull LocalDate date,
        @NotNull HolidayKind kind,
        @NotNull @Valid Name name,
        @OneLine @NotBlank @Size(max = 500) @Schema(description = "The law or announcement that sets the day")
                String source) {}
