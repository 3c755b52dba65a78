package vn.toso.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.OneLine;
import vn.toso.shared.text.PlainText;

/**
 * Who signs, and in which capacity (Nghị định 30/2020/NĐ-CP, appendix I, part II, section 7).
 *
 * @param onBehalfOf the collective body that the head represents; empty if there is none
 * @param ownTitle of a signatory who is not the head; empty if the head signs
 * @param name empty if not known yet
 */
public record Signature(
        @NotNull Capacity capacity,
        @OneLine @NotNull @Size(max = 200) @Schema(examples = "ỦY BAN NHÂN DÂN") String onBehalfOf,
        @OneLine @NotBlank @Size(max = 200) @Schema(examples = "CHỦ TỊCH") String headTitle,
        @OneLine @NotNull @Size(max = 200) @Schema(examples = "PHÓ CHỦ TỊCH") String ownTitle,
        @OneLine @NotNull @Size(max = 100) String name) {

    public enum Capacity {
        HEAD(""),
        /** Ký thay: a deputy signs for the head. */
        DEPUTY("KT. "),
        /** Thừa lệnh: the head of a department signs by order of the head. */
        BY_ORDER("TL. "),
        /** Thừa ủy quyền: somebody signs with a written authority. */
        BY_AUTHORITY("TUQ. ");

        private final String mark;

        Capacity(String mark) {
            this.mark = mark;
        }
    }

    boolean complete() {
        return capacity == Capacity.HEAD || !PlainText.isBlank(ownTitle);
    }

    /** Whether somebody who is not the head signs with the head's title. */
    boolean contradicts() {
        return capacity != Capacity.HEAD && ownTitle.strip().equalsIgnoreCase(headTitle.strip());
    }

    /** The lines above the name. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        // By order or by authority, one signs for the head and not for the collective body.
        boolean forAll = capacity == Capacity.HEAD || capacity == Capacity.DEPUTY;
        if (forAll && !PlainText.isBlank(onBehalfOf)) {
            lines.add("TM. " + onBehalfOf);
        }
        lines.add(capacity.mark + headTitle);
        if (capacity != Capacity.HEAD) {
            lines.add(ownTitle);
        }
        return lines;
    }
}
