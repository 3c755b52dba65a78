package vn.toso.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.toso.shared.problem.Problem;

class ContactTest {

    private static final Contact HA = new Contact("Nông Thị Hà", "0900000123", "7:30–17:00");

    @Test
    void textsArePlainAndEmptyOnesAreNone() {
        assertThat(new Contact(" Nông  Thị Hà\n", "+84 900.000-123", " ").after(Contact.NOBODY))
                .isEqualTo(new Contact("Nông Thị Hà", "0900000123", null));
    }

    @Test
    void anAbsentNumberStaysAndAnEmptyOneIsTakenOut() {
        assertThat(new Contact("Hà", null, null).after(HA)).isEqualTo(new Contact("Hà", "0900000123", null));
        assertThat(new Contact("Hà", " ", null).after(HA)).isEqualTo(new Contact("Hà", null, null));
    }

    @Test
    void withoutANameTheNumberGoesToo() {
        assertThat(new Contact(null, null, null).after(HA)).isEqualTo(Contact.NOBODY);
        assertThat(Contact.NOBODY.namesNobody()).isTrue();
        assertThat(HA.namesNobody()).isFalse();
        // A number without a name is kept, for the service to refuse.
        assertThat(new Contact("", "0900000123", null).after(HA)).isEqualTo(new Contact(null, "0900000123", null));
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> new Contact("Hà", "12345", null).after(HA)).isInstanceOf(Problem.class);
    }
}
