package vn.toso.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.text.PersonName;
import vn.toso.shared.text.PhoneNumber;
import vn.toso.shared.text.PlainText;

/**
 * What is said of a person, checked and in the form in which it is stored.
 *
 * @param fullName on one line
 * @param email null if there is none
 * @param phone digits with the leading 0; null if there is none
 * @param violations what is wrong; then the other values are not to be used
 */
record PersonCheck(String fullName, String email, String phone, List<Violation> violations) {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,63}");

    /** Keycloak gives such user names to the accounts of programs. */
    private static final String OF_SERVICES = "service-account-";

    /** What Keycloak does not take in the name of a program. */
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[<>&\"$%!#?§;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]");

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9_%+-][A-Za-z0-9._%+-]{0,63}@[^@\\s.,;<>\"]+(\\.[^@\\s.,;<>\"]+)+");

    private static final String NAME = "/fullName";

    static PersonCheck of(String fullName, String email, String phone) {
        var violations = new ArrayList<Violation>();
        var name = PlainText.line(fullName);
        if (!PersonName.Validator.isFullName(name)) {
            violations.add(Violation.at(NAME, CommonViolation.NOT_A_PERSON_NAME));
        }
        var line = email == null ? "" : PlainText.line(email);
        var address = line.isEmpty() ? null : line;
        if (address != null && !EMAIL.matcher(address).matches()) {
            violations.add(Violation.at("/email", PeopleViolation.NOT_AN_EMAIL));
        }
        var digits = phone == null || phone.isBlank()
                ? null
                : PhoneNumber.digits(phone).orElse("");
        if (digits != null && digits.isEmpty()) {
            violations.add(Violation.at("/phone", CommonViolation.NOT_A_PHONE_NUMBER));
        }
        return new PersonCheck(name, address, digits, violations);
    }

    /**
     * Checks the name of a program, which can have digits and signs.
     *
     * @param pointer of the name in the request
     */
    static PersonCheck ofProgram(String name, String pointer) {
        var line = PlainText.line(name);
        var violations = isProgramName(line)
                ? List.<Violation>of()
                : List.of(Violation.at(pointer, PeopleViolation.NOT_A_PROGRAM_NAME));
        return new PersonCheck(line, null, null, violations);
    }

    /** Whether the name is one that somebody can get now. Whom it was given earlier keep theirs. */
    boolean isNameRight() {
        return violations.stream().noneMatch(one -> one.pointer().equals(NAME));
    }

    /** What is wrong besides the name. */
    List<Violation> ofContact() {
        return violations.stream().filter(one -> !one.pointer().equals(NAME)).toList();
    }

    private static boolean isProgramName(String line) {
        return PersonName.Validator.isName(line) && !NOT_IN_NAMES.matcher(line).find();
    }

    /** What is wrong with a user name; empty if people can have it. */
    static Optional<PeopleViolation> ofUsername(String text) {
        if (!USERNAME.matcher(text).matches()) {
            return Optional.of(PeopleViolation.NOT_A_USERNAME);
        }
        return text.startsWith(OF_SERVICES) ? Optional.of(PeopleViolation.USERNAME_OF_SERVICES) : Optional.empty();
    }
}
