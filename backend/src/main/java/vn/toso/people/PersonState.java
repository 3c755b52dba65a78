package vn.toso.people;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody may log in. */
@Schema(name = "PersonState")
public enum PersonState {
    ACTIVE,
    /** Cannot log in until resumed; assignments stay. */
    SUSPENDED,
    /** Can never log in again; all assignments have ended. */
    ENDED;

    String word() {
        return switch (this) {
            case ACTIVE -> "Đang hoạt động";
            case SUSPENDED -> "Tạm khóa";
            case ENDED -> "Đã kết thúc";
        };
    }
}
