package vn.toso.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.toso.shared.problem.WireName;

/** The page of denials offers a filter for each problem that counts as a denial. */
class DenialProblemsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path OFFERED = Path.of("../frontend/src/features/trail/problems.ts");

    private static final Pattern DENIAL =
            Pattern.compile("Kind\\.(?:FORBIDDEN|NOT_FOUND),\\s*(?:Type|\\w+Problem)\\.(\\w+)");

    /** Sent without a token, so it is counted together with other requests and without its problem. */
    private static final String ANONYMOUS = "slip-unknown";

    @Test
    void eachCanBeAskedFor() throws IOException {
        var denials = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                DENIAL.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> denials.add(WireName.of(found.group(1))));
            }
        }
        assertThat(denials).contains("not-found", "forbidden", ANONYMOUS);
        denials.remove(ANONYMOUS);
        var offered = Pattern.compile("'([a-z-]+)',")
                .matcher(Files.readString(OFFERED))
                .results()
                .map(one -> one.group(1));
        assertThat(offered).containsExactlyInAnyOrderElementsOf(denials);
    }
}
