package vn.toso.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Why a figure is right although a rule warns about it. */
public record NewNote(@NotNull UUID indicatorId, @NotBlank @Size(max = 500) String text) {}
