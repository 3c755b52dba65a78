package vn.toso.shared.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import vn.toso.shared.problem.ProblemType;
import vn.toso.shared.problem.ViolationCode;
import vn.toso.shared.problem.WireName;
import vn.toso.shared.table.LeftOutCode;
import vn.toso.shared.table.NoteCode;

/** Adds the codes of all features to the OpenAPI document. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DeclaredCodes implements OASFilter {

    private final IndexView classes;

    public DeclaredCodes(IndexView classes) {
        this.classes = classes;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var types = constants(ProblemType.class);
        var codes = constants(ViolationCode.class);
        var notes = constants(NoteCode.class);
        var reasons = constants(LeftOutCode.class);
        api.getComponents()
                .addSchema("ProblemType", schema("Why a request was refused", types.stream(), ProblemType::uri))
                .addSchema("ViolationCode", schema("What is wrong with a field", codes.stream(), WireName::of))
                .addSchema("NoteCode", schema("How a file was interpreted", notes.stream(), WireName::of))
                .addSchema("LeftOutCode", schema("Why a row is skipped", reasons.stream(), WireName::of))
                .addSchema(
                        "CellCode",
                        schema(
                                "What is wrong with a cell, or why its row was refused: a `ViolationCode` or the last"
                                        + " part of a `ProblemType`",
                                Stream.concat(types.stream(), codes.stream()),
                                WireName::of));
    }

    private List<String> constants(Class<? extends WireName> type) {
        return classes.getKnownClasses().stream()
                .filter(declared ->
                        declared.isEnum() && declared.interfaceNames().contains(DotName.createSimple(type)))
                .flatMap(declared -> declared.enumConstants().stream())
                .map(FieldInfo::name)
                .toList();
    }

    private static Schema schema(String description, Stream<String> constants, Function<String, String> wire) {
        var values = constants.map(wire).collect(Collectors.toCollection(TreeSet::new));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .enumeration(List.copyOf(values));
    }
}
