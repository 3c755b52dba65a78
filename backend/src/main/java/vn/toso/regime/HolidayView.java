package vn.toso.regime;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.Text;

/** A day off or a worked weekend. */
public record HolidayView(
        @NotNull LocalDate date,
        @NotNull HolidayKind kind,
        @NotNull Text name,
        @NotNull @Schema(description = "The law or announcement that sets the day") String source,
        @NotNull @Schema(description = "Whether the caller may remove it; not after the day has passed")
                boolean editable) {

    static HolidayView of(Holiday holiday, boolean editable) {
        return new HolidayView(
                holiday.date, holiday.kind, new Text(holiday.nameVi, holiday.nameEn), holiday.source, editable);
    }
}
