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
 * The reorganisations of the districts: the town of Hữu Lũng absorbed Sơn Hà in 2024; in 2025 districts were abolished and
 * communes merged (Nghị quyết 1246, 1657, 1672 and 1683/NQ-UBTVQH15). The demo of 2022 starts before them but records them, so
 * that its clock can be moved on.
 */
@ApplicationScoped
class DemoHistory {

    /** A unit by level and code, with the year of its start if it starts later than the demo: {@code ${COMMUNE/06385/2024}}. */
    private static final Pattern UNIT = Pattern.compile("\\$\\{([^}]+)}");

    private final Recorder recorder;
    private final ObjectMapper json;

    DemoHistory(Recorder recorder, ObjectMapper json) {
        this.recorder = recorder;
        this.json = json;
    }

    void replay(String file) {
        var text = UNIT.matcher(DemoFile.read(file))
                .replaceAll(unit -> DemoLoader.id(unit.group(1)).toString());
        try {
            json.readValue(text, new TypeReference<List<NewReorganisation>>() {})
                    .forEach(one -> recorder.record(one, DemoLoader::id));
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
