package vn.toso.indicator;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;

/** Predefined indicators, shipped with the product, that an administrator can choose from. */
@ApplicationScoped
class Catalogue {

    private final List<CatalogueEntry> entries;

    Catalogue(ObjectMapper json) {
        try (var file = Catalogue.class.getResourceAsStream("/catalogue/indicators.json")) {
            entries = List.copyOf(json.readValue(file, new TypeReference<List<CatalogueEntry>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<CatalogueEntry> entries() {
        return entries;
    }

    /** @throws NoSuchElementException if no entry has the code */
    CatalogueEntry entry(String code) {
        return entries.stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
