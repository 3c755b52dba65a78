package vn.toso.regime;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import vn.toso.indicator.IndicatorService;
import vn.toso.shared.text.Text;
import vn.toso.unit.Level;

/** The templates of regimes that are shipped with the product. */
@ApplicationScoped
class RegimeTemplates {

    private final List<RegimeTemplate> templates;

    RegimeTemplates(ObjectMapper json, IndicatorService indicators) {
        try (var file = RegimeTemplates.class.getResourceAsStream("/catalogue/regimes.json")) {
            templates = json.readValue(file, new TypeReference<List<Written>>() {}).stream()
                    .map(written -> written.with(indicators))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<RegimeTemplate> all() {
        return templates;
    }

    /** A template in its file: it names its indicators by their codes in the catalogue. */
    record Written(
            String code,
            Text name,
            Text description,
            String content,
            String outline,
            Level reportingLevel,
            Calendar calendar,
            List<Timing> timings,
            List<String> indicators,
            List<Rule> rules) {

        private RegimeTemplate with(IndicatorService catalogue) {
            return new RegimeTemplate(
                    code,
                    name,
                    description,
                    content,
                    outline,
                    reportingLevel,
                    calendar,
                    timings,
                    catalogue.catalogue(indicators),
                    rules);
        }
    }
}
