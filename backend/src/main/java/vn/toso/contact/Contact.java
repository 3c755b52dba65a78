package vn.toso.contact;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.text.OneLine;
import vn.toso.shared.text.PersonName;
import vn.toso.shared.text.PhoneNumber;
import vn.toso.shared.text.PlainText;

/** Who can be called about the reports of a unit. Nobody if the name is absent or empty. */
@Schema(name = "NewContact")
public record Contact(
        @OneLine
                @PersonName(office = true)
                @Size(max = 200)
                @Schema(
                        description = "Absent or empty: nobody; phone and hours must then be absent or empty too",
                        examples = "Nông Thị Hà")
                String name,
        @OneLine
                @Size(max = 30)
                @Schema(
                        description = PhoneNumber.DESCRIPTION
                                + " Absent: the stored number stays; empty: there is none from now on.",
                        examples = "0900000123")
                String phone,
        @OneLine @Size(max = 200) @Schema(description = "When to call", examples = "Thứ Hai đến thứ Sáu, 7:30–17:00")
                String hours) {

    static final Contact NOBODY = new Contact(null, null, null);

    /** The contact to store after this request, with plain texts, null for empty ones, and digits as phone number. */
    Contact after(Contact before) {
        var named = text(name);
        return new Contact(named, number(named, before), text(hours));
    }

    private String number(String named, Contact before) {
        if (phone == null) {
            return named == null ? null : before.phone;
        }
        if (phone.isBlank()) {
            return null;
        }
        return PhoneNumber.digits(phone)
                .orElseThrow(() -> ContactProblem.invalid(Violation.at("/phone", CommonViolation.NOT_A_PHONE_NUMBER)));
    }

    private static String text(String given) {
        var plain = given == null ? "" : PlainText.line(given);
        return plain.isEmpty() ? null : plain;
    }

    boolean namesNobody() {
        return equals(NOBODY);
    }
}
