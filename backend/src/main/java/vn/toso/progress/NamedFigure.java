package vn.toso.progress;

import jakarta.validation.constraints.NotNull;
import java.math.BigInteger;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.json.Exact;

/** A figure of one indicator, exact for any size: {@code value} up to 2^53 − 1, its digits as text beyond. */
public record NamedFigure(@NotNull UUID indicatorId, Long value, @Schema(description = Exact.TEXT) String valueText) {

    static NamedFigure of(UUID indicatorId, BigInteger value) {
        return new NamedFigure(indicatorId, Exact.number(value), Exact.text(value));
    }

    public BigInteger exact() {
        return Exact.of(value, valueText);
    }
}
