package vn.toso.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.Help;
import vn.toso.shared.text.Name;
import vn.toso.shared.text.OneLine;

/** The part of an indicator that can be edited: its words and what it counts. */
public record Definition(
        @NotNull @Valid Name name,
        @Valid @Schema(description = "Help text for the person who enters the figure") Help help,
        @NotNull Kind kind,
        @NotNull Counts counts,
        @Valid @Schema(description = "Absent in a request: a count, measured in what `counts` says") Answer answer,
        @Schema(description = "Which change is progress; absent if neither is") Direction direction,
        @OneLine
                @Size(min = 1, max = 500)
                @Schema(description = "The document or standard that defines it", examples = "Quyết định 146/QĐ-TTg")
                String source,
        @NotNull
                @Size(max = 50)
                @Schema(
                        description =
                                """
                                Of a sum: its parts, of the same kind. Of a ratio: the numerator and the denominator. \
                                Empty if it is reported.""")
                List<@NotNull UUID> partIds) {

    public Definition {
        answer = answer == null ? Answer.count(counts) : answer;
    }
}
