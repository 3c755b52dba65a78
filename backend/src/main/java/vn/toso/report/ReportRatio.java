package vn.toso.report;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.progress.Ratio;
import vn.toso.shared.json.Exact;

/** The two sums of a ratio and its percentage, as frozen; {@link Ratio} explains them. */
public record ReportRatio(
        Long numerator,
        @Schema(description = Exact.TEXT) String numeratorText,
        Long denominator,
        @Schema(description = Exact.TEXT) String denominatorText,
        @Schema(description = "Absent if the denominator is 0") BigDecimal percent,
        @Schema(description = Exact.TEXT) String percentText,
        @NotNull int digits) {

    /** @return null if there is none */
    static ReportRatio of(Ratio ratio) {
        return ratio == null
                ? null
                : new ReportRatio(
                        ratio.numerator(),
                        ratio.numeratorText(),
                        ratio.denominator(),
                        ratio.denominatorText(),
                        ratio.percent(),
                        ratio.percentText(),
                        ratio.digits());
    }

    /** {@code 35,5% (213/600)} */
    String words() {
        return exactPercent() == null
                ? "không tính được tỷ lệ vì mẫu số bằng 0 (%s)".formatted(parts())
                : "%s (%s)".formatted(Words.percent(exactPercent()), parts());
    }

    /** {@code 213/600} */
    String parts() {
        return Words.count(Exact.of(numerator, numeratorText)) + "/"
                + Words.count(Exact.of(denominator, denominatorText));
    }

    /** Null if the denominator is 0. */
    BigDecimal exactPercent() {
        return Exact.of(percent, percentText);
    }
}
