package vn.toso.reorganisation;

import vn.toso.shared.problem.ViolationCode;

/** What may be wrong with a reorganisation or with the files that describe one. */
enum ReorganisationViolation implements ViolationCode {
    ANSWERED_TWICE,
    BEGINS_THAT_DAY,
    CHANGED_TWICE,
    CHILD_UNPLACED,
    CODE_REQUIRED,
    CODE_USED,
    DIFFERS_FROM_LIST,
    ENDED_TWICE,
    /** It stays the unit it was, and yet passes into several. */
    KEPT_DIVIDED,
    /** It stays the unit it was, and yet others pass into the same one. */
    KEPT_MERGED,
    /** "Giữ nguyên", and yet the name afterwards is another one. */
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
    /** "Nhập toàn bộ", and yet it passes into several. */
    WHOLE_DIVIDED
}
