package vn.toso.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.text.PersonName;
import vn.toso.shared.text.Vietnamese;

/**
 * The member data in one row of a file. Null means that the row does not say it, and changes nothing.
 *
 * @param phone as written, even if it is not a valid number
 * @param mask the masked phone of an export
 */
record SaidMember(
        String name,
        String phone,
        String mask,
        MemberRole role,
        String position,
        Boolean core,
        List<Training> trainings,
        LocalDate joinedOn,
        Decision joinedBy) {

    private static final List<String> OF_MEMBER = List.of(
            "role",
            "position",
            "core",
            "phone",
            "trainings",
            "joined_on",
            "joined_decision_number",
            "joined_decision_date",
            "joined_decision_signer");

    private static final Pattern TRAINING = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s+(.+)", Pattern.DOTALL);
    private static final String BETWEEN_TRAININGS = "\\s*;\\s*(?=\\d{4}-\\d{2}-\\d{2}\\s)";
    private static final String MASK = "•";

    /** @return null if the row has no member, or an erased one */
    static SaidMember of(TableRow row) {
        var name = row.text("member_name");
        if (name == null) {
            if (row.blank("member_name") && OF_MEMBER.stream().anyMatch(column -> !row.blank(column))) {
                row.wrong("member_name", CommonViolation.REQUIRED);
            }
            return null;
        }
        if (name.equals(Person.ERASED_NAME)) {
            return null;
        }
        if (!PersonName.Validator.isName(name)) {
            row.wrong("member_name", CommonViolation.NOT_A_PERSON_NAME);
        }
        var phone = row.phone("phone");
        boolean masked = phone != null && phone.contains(MASK);
        return new SaidMember(
                name,
                masked ? null : phone,
                masked ? phone : null,
                row.constant("role", MemberRole.WORDS),
                row.text("position"),
                row.word("core", SaidMember::core),
                trainings(row),
                row.date("joined_on"),
                TeamImport.decision(row, "joined_"));
    }

    private static Boolean core(String word) {
        return switch (Vietnamese.fold(word)) {
            case "x", "co", "nong cot", "true" -> true;
            case "khong", "false" -> false;
            default -> null;
        };
    }

    private static List<Training> trainings(TableRow row) {
        var text = row.text("trainings");
        if (text == null) {
            return null;
        }
        var trainings = new ArrayList<Training>();
        for (var one : text.split(BETWEEN_TRAININGS)) {
            var training = TRAINING.matcher(one.strip());
            var date = training.matches() ? TableRow.readDate(training.group(1)) : null;
            if (date == null) {
                row.wrong("trainings", CommonViolation.MALFORMED);
                return null;
            }
            trainings.add(new Training(date, training.group(2).strip()));
        }
        return trainings;
    }

    /** The phone in stored form; null if it is not a valid number, which is reported when it is written. */
    String digits() {
        try {
            return Phone.parse(phone, "/phone");
        } catch (Problem noPhone) {
            return null;
        }
    }

    NewMember joining() {
        return new NewMember(
                null,
                name,
                phone,
                role,
                position,
                Boolean.TRUE.equals(core),
                Stream.ofNullable(trainings).flatMap(List::stream).toList());
    }
}
