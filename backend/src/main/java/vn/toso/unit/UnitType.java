package vn.toso.unit;

/** The legal kind of a unit. English has no distinct words for them, so the names are Vietnamese without diacritics. */
public enum UnitType {
    QUOC_GIA,
    TINH,
    THANH_PHO_TRUNG_UONG,
    HUYEN,
    QUAN,
    THI_XA,
    THANH_PHO,
    XA,
    PHUONG,
    THI_TRAN,
    DAC_KHU,
    THON,
    TO_DAN_PHO
}
