package vn.toso.report;

import jakarta.validation.constraints.NotNull;
import java.math.BigInteger;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.progress.NamedFigure;
import vn.toso.shared.json.Exact;

public record EndedFigure(@NotNull UUID indicatorId, Long value, @Schema(description = Exact.TEXT) String valueText) {

    static EndedFigure of(NamedFigure figure) {
        return new EndedFigure(figure.indicatorId(), figure.value(), figure.valueText());
    }

    BigInteger exact() {
        return Exact.of(value, valueText);
    }
}
