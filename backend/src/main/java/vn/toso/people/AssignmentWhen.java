package vn.toso.people;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an assignment is in force. */
@Schema(name = "AssignmentWhen")
public enum AssignmentWhen {
    CURRENT("a.valid_from <= :now and (a.valid_to is null or a.valid_to > :now)"),
    COMING("a.valid_from > :now and (a.valid_to is null or a.valid_to > a.valid_from)"),
    /** Over, or ended before it began. */
    ENDED("(a.valid_to <= :now or a.valid_to = a.valid_from)");

    /** SQL predicate on the assignment {@code a}; its parameter is {@code :now}. */
    final String condition;

    AssignmentWhen(String condition) {
        this.condition = condition;
    }

    String word() {
        return switch (this) {
            case CURRENT -> "Đang giữ";
            case COMING -> "Sắp tới";
            case ENDED -> "Đã kết thúc";
        };
    }
}
