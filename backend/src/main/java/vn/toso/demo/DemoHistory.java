package vn.toso.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import vn.toso.reorganisation.NewReorganisation;
import vn.toso.reorganisation.Recorder;

/**
 * What became of the two districts: the town of Hữu Lũng took in Sơn Hà in 2024, and in 2025 the tier of districts went and
 * the communes were merged (Nghị quyết 1246, 1672 and 1683/NQ-UBTVQH15). The demo lives before that and knows of it, so that
 * its clock can be moved on.
 */
@ApplicationScoped
class DemoHistory {

    /** A unit by its level and code; of one that begins later also the year: {@code ${COMMUNE/06385/2024}}. */
    private static final Pattern UNIT = Pattern.compile("\\$\\{([^}]+)}");

    private final Recorder recorder;
    private final ObjectMapper json;

    DemoHistory(Recorder recorder, ObjectMapper json) {
        this.recorder = recorder;
        this.json = json;
    }

    void replay() {
        var text = UNIT.matcher(DemoFile.read("reorganisations.json"))
                .replaceAll(unit -> DemoLoader.unitId(unit.group(1)).toString());
        try {
            json.readValue(text, new TypeReference<List<NewReorganisation>>() {})
                    .forEach(one -> recorder.record(one, DemoLoader::unitId));
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
