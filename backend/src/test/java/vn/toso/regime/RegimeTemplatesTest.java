package vn.toso.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.toso.testing.Demo.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.indicator.CatalogueEntry;
import vn.toso.indicator.Definition;
import vn.toso.shared.text.Help;
import vn.toso.shared.text.Name;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Programme;

/** A template becomes a programme with one request: the regime, and its indicators that do not exist yet. */
@QuarkusTest
@ApiTest
class RegimeTemplatesTest {

    private static final String PROVINCE = Programme.ADMINISTRATOR;

    @Inject
    RegimeTemplates templates;

    @Inject
    ObjectMapper json;

    @Test
    void eachTemplateCanBeCreatedAsItIs() {
        var known = new HashMap<String, UUID>();
        for (var template : templates.all()) {
            var before = auditRows();
            var request = request(template, known);
            create(UUID.randomUUID().toString(), request)
                    .statusCode(201)
                    .body("code", equalTo(template.code()))
                    .body("name.vi", equalTo(template.name().vi()))
                    .body(
                            "indicators.code",
                            equalTo(template.indicators().stream()
                                    .map(CatalogueEntry::code)
                                    .toList()))
                    .body("rules", hasSize(template.rules().size()));
            assertThat(auditRows() - before)
                    .isEqualTo(1 + request.newIndicators().size());
        }
        assertThat(templates.all())
                .extracting(RegimeTemplate::code)
                .containsExactly("CNSCD-NGAY", "CNSCD-THANG", "KIEMTRA-CDS");
    }

    @Test
    void everyoneReadsTheTemplates() {
        as("xa.huulien")
                .get("/api/v1/regime-templates")
                .then()
                .statusCode(200)
                .body(
                        "items[0].indicators.code",
                        contains("APP_TINH", "PAY_NGANHANG", "SHOP_POSTMART", "SHOP_VOSO", "SHOP_MUA"))
                .body("items[0].timings[0].closingTime", equalTo("17:00:00"));
    }

    @Test
    void aRepeatedRequestCreatesOneProgramme() {
        var key = UUID.randomUUID().toString();
        var request = request(templates.all().get(0), new HashMap<>());
        var first = create(key, request).statusCode(201).extract().<String>path("id");
        create(key, request).statusCode(201).body("id", equalTo(first));
        assertThat(count("regime where code = 'CNSCD-NGAY'")).isEqualTo(1);
    }

    @Test
    void ifOneIndicatorIsRefusedNothingIsCreated() {
        Programme.indicator("SHOP_VOSO");
        create(UUID.randomUUID().toString(), request(templates.all().get(0), new HashMap<>()))
                .statusCode(409)
                .body("type", equalTo("/problems/indicator-exists"))
                .body("errors[0].pointer", equalTo("/newIndicators/3/code"));
        assertThat(count("regime where code = 'CNSCD-NGAY'")).isZero();
        assertThat(count("indicator where code = 'APP_TINH'")).isZero();
    }

    @Test
    void aNewIndicatorMustBeAskedAndMustBeNew() {
        var made = request(templates.all().get(0), new HashMap<>());
        var unasked = new ArrayList<>(made.newIndicators());
        unasked.add(new NewRegime.Defined(
                UUID.randomUUID(), "UNASKED", made.newIndicators().get(0).definition()));
        create(UUID.randomUUID().toString(), with(made, unasked))
                .statusCode(422)
                .body("errors.pointer", contains("/newIndicators/5/id"))
                .body("errors.code", contains("indicator-not-asked"));
        var there = new ArrayList<>(made.newIndicators());
        there.set(
                0,
                new NewRegime.Defined(
                        UUID.fromString(Demo.BANK), "APP_TINH", there.get(0).definition()));
        var asked = new ArrayList<>(made.definition().indicators());
        asked.set(0, new RegimeDefinition.Asked(UUID.fromString(Demo.BANK), null));
        create(UUID.randomUUID().toString(), with(asking(made, asked), there))
                .statusCode(422)
                .body("errors.pointer", contains("/newIndicators/0/id"))
                .body("errors.code", contains("indicator-exists"));
        assertThat(count("indicator where code in ('UNASKED', 'APP_TINH')")).isZero();
    }

    /** @param known the indicators by code that are there already; gets the new ones */
    private static NewRegime request(RegimeTemplate template, Map<String, UUID> known) {
        var made = new ArrayList<NewRegime.Defined>();
        var asked = new ArrayList<RegimeDefinition.Asked>();
        for (var entry : template.indicators()) {
            if (!known.containsKey(entry.code())) {
                known.put(entry.code(), UUID.randomUUID());
                made.add(new NewRegime.Defined(
                        known.get(entry.code()),
                        entry.code(),
                        new Definition(
                                new Name(entry.name().vi(), entry.name().en()),
                                new Help(entry.help().vi(), entry.help().en()),
                                entry.kind(),
                                entry.counts(),
                                entry.answer(),
                                entry.direction(),
                                null,
                                entry.partCodes().stream().map(known::get).toList())));
            }
            asked.add(new RegimeDefinition.Asked(known.get(entry.code()), null));
        }
        var definition = new RegimeDefinition(
                new Name(template.name().vi(), template.name().en()),
                template.content(),
                "1/KH-UBND",
                "Ủy ban nhân dân tỉnh",
                "Nhập trên Tổ Số",
                template.outline(),
                template.reportingLevel(),
                template.calendar(),
                template.timings(),
                asked,
                template.rules());
        return new NewRegime(
                UUID.fromString(Demo.LANG_SON), template.code(), LocalDate.of(2022, 7, 14), definition, null, made);
    }

    private static NewRegime with(NewRegime one, List<NewRegime.Defined> indicators) {
        return new NewRegime(one.ownerId(), one.code(), one.validFrom(), one.definition(), null, indicators);
    }

    private static NewRegime asking(NewRegime one, List<RegimeDefinition.Asked> asked) {
        var was = one.definition();
        var definition = new RegimeDefinition(
                was.name(),
                was.content(),
                was.legalBasis(),
                was.recipient(),
                was.sendingMethod(),
                was.outline(),
                was.reportingLevel(),
                was.calendar(),
                was.timings(),
                asked,
                was.rules());
        return new NewRegime(one.ownerId(), one.code(), one.validFrom(), definition, null, one.newIndicators());
    }

    private ValidatableResponse create(String key, NewRegime request) {
        try {
            return as(PROVINCE, key)
                    .body(json.writeValueAsString(request))
                    .post("/api/v1/regimes")
                    .then();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static long auditRows() {
        return count("audit_entry");
    }

    private static long count(String from) {
        return Database.query(Long.class, "select count(*) from " + from);
    }
}
