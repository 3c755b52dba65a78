package vn.toso.reorganisation;

import vn.toso.shared.problem.ViolationCode;

/** What can be wrong with a reorganisation or its files. */
enum ReorganisationViolation implements ViolationCode {
    ANSWERED_TWICE,
    BEGINS_THAT_DAY,
    CHANGED_TWICE,
    CHILD_UNPLACED,
    CODE_REQUIRED,
    CODE_USED,
    DIFFERS_FROM_LIST,
    ENDED_TWICE,
    /** The note says that the commune stays, but it has several successors. */
    KEPT_DIVIDED,
    /** The note says that the commune stays, but others pass into the same successor. */
    KEPT_MERGED,
    /** The note is "Giữ nguyên" (unchanged), but the new name differs. */
    KEPT_RENAMED,
    LATER_CHANGE,
    LATER_CHILD,
    NO_SUCH_UNITS,
    NOT_ALIVE,
    NOT_CARRIABLE,
    NOT_IN_LIST,
    NOT_IN_MAPPING,
    ONE_OF_ID_AND_REF,
    ONE_OF_UNIT_AND_INTO,
    ONE_PREDECESSOR,
    PARENT_NOT_ABOVE,
    PARENT_NOT_ALIVE,
    PART_ALONE,
    PART_REPEATED,
    REF_REPEATED,
    ROOT,
    SHARE_MISSING,
    SHARE_OF_WHOLE,
    SHARES_NOT_ONE,
    UNIT_DOES_NOT_END,
    UNIT_ENDS,
    UNIT_NOT_NAMED,
    UNKNOWN_REF,
    /** The note is "Nhập toàn bộ" (merged as a whole), but the commune has several successors. */
    WHOLE_DIVIDED
}
