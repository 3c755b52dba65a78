package vn.toso.intake;

import vn.toso.shared.table.LeftOutCode;

/** Why a row of a sheet is skipped. */
enum SheetLeftOut implements LeftOutCode {
    NOTE_WITHOUT_CHANGE
}
