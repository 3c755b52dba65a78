package vn.toso.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who signs, and by what right (Nghị định 30/2020/NĐ-CP, appendix I, part II, section 7).
 *
 * @param onBehalfOf the collective whose head this is; empty where the head leads alone
 * @param ownTitle of whoever signs in the head's place; empty where the head signs
 * @param name empty until it is known
 */
public record Signature(
        @NotNull Capacity capacity,
        @NotNull @Size(max = 200) @Schema(examples = "ỦY BAN NHÂN DÂN") String onBehalfOf,
        @NotBlank @Size(max = 200) @Schema(examples = "CHỦ TỊCH") String headTitle,
        @NotNull @Size(max = 200) @Schema(examples = "PHÓ CHỦ TỊCH") String ownTitle,
        @NotNull @Size(max = 100) String name) {

    public enum Capacity {
        HEAD(""),
        /** Ký thay: a deputy. */
        DEPUTY("KT. "),
        /** Thừa lệnh: the head of a part, by the head's order. */
        BY_ORDER("TL. "),
        /** Thừa ủy quyền, in writing. */
        BY_AUTHORITY("TUQ. ");

        private final String mark;

        Capacity(String mark) {
            this.mark = mark;
        }
    }

    boolean complete() {
        return capacity == Capacity.HEAD || !ownTitle.isBlank();
    }

    /** As they stand above the name. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        // Whoever acts by order or authority acts for the head, not for the collective.
        boolean forAll = capacity == Capacity.HEAD || capacity == Capacity.DEPUTY;
        if (forAll && !onBehalfOf.isBlank()) {
            lines.add("TM. " + onBehalfOf);
        }
        lines.add(capacity.mark + headTitle);
        if (capacity != Capacity.HEAD) {
            lines.add(ownTitle);
        }
        return lines;
    }
}
