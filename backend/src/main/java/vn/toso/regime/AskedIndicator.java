package vn.toso.regime;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import vn.toso.shared.text.Text;

/** An indicator as a form shows it; without a help of its own where the indicator's will do. */
@Embeddable
record AskedIndicator(UUID indicatorId, String helpVi, String helpEn) {

    Text help() {
        return Text.of(helpVi, helpEn);
    }
}
