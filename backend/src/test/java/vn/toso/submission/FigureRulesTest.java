package vn.toso.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toso.indicator.Kind;
import vn.toso.regime.Rule;

/** The browser runs the same cases. */
class FigureRulesTest {

    record Asked(UUID id, Kind kind) {}

    record Said(UUID indicatorId, String code, Rule.Severity severity) {}

    record Case(
            String name,
            List<Rule> rules,
            List<Asked> indicators,
            LocalDate asOf,
            Long population,
            Map<UUID, List<RecentFigure>> recent,
            Map<UUID, Figure> previous,
            List<Figure> figures,
            List<Said> findings) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        var json = JsonMapper.builder().findAndAddModules().build();
        return Stream.of(json.readValue(FigureRulesTest.class.getResource("/rule-cases.json"), Case[].class));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatTheRulesSay(Case one) {
        var kinds = new LinkedHashMap<UUID, Kind>();
        one.indicators().forEach(asked -> kinds.put(asked.id(), asked.kind()));
        var previous = new HashMap<UUID, PreviousFigure>();
        one.recent()
                .forEach((id, numbers) -> previous.put(
                        id,
                        new PreviousFigure(
                                id, numbers.get(0).asOf(), numbers.get(0).value(), null)));
        if (one.previous() != null) {
            one.previous()
                    .forEach((id, said) -> previous.put(
                            id, new PreviousFigure(id, one.asOf().minusDays(1), said.value(), said.mark())));
        }
        var rules = new FigureRules(one.rules(), kinds, one.asOf(), one.population(), one.recent(), previous);

        assertThat(rules.check(one.figures()))
                .extracting(found -> new Said(found.indicatorId(), found.code().wire(), found.severity()))
                .isEqualTo(one.findings());
    }
}
