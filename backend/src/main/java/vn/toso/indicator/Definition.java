package vn.toso.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.Help;
import vn.toso.shared.text.Name;

/** The part of an indicator that can be edited: its words and what it counts. */
public record Definition(
        @NotNull @Valid Name name,
        @Valid @Schema(description = "Help text for the person who enters the figure") Help help,
        @NotNull Kind kind,
        @NotNull Counts counts,
        @NotNull
                @Size(max = 50)
                @Schema(description = "Its parts, of the same kind, if it is a sum; empty if it is reported")
                List<@NotNull UUID> partIds) {}
