package vn.toso.people;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.PlainText;

/** Why something is done, in the words of the one who does it. */
@Schema(name = "ChangeReason")
public record Reason(@Size(max = 500) String reason) {

    /** @return the text on one line; null if it is absent or blank */
    static String line(String reason) {
        return reason == null || PlainText.isBlank(reason) ? null : PlainText.line(reason);
    }
}
