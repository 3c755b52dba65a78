package vn.toso.regime;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import vn.toso.shared.text.Text;

/** An indicator in a form, with the form's own help text. Without one, the indicator's help applies. */
@Embeddable
record AskedIndicator(UUID indicatorId, String helpVi, String helpEn) {

    Text help() {
        return Text.of(helpVi, helpEn);
    }
}
