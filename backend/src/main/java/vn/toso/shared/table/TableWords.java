package vn.toso.shared.table;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which words an export names its columns and its fixed values. An import reads both. */
@Schema(description = "`CODES` are the names of the contract; `VIETNAMESE` is for people")
public enum TableWords {
    CODES,
    VIETNAMESE;

    public static final String DEFAULT = "CODES";

    /** @param vietnamese the heading of each column */
    public List<String> headings(List<String> columns, Map<String, String> vietnamese) {
        return this == CODES ? columns : columns.stream().map(vietnamese::get).toList();
    }

    /** @param vietnamese the words for the constant */
    public String of(Enum<?> constant, String vietnamese) {
        return this == CODES ? constant.name() : vietnamese;
    }
}
