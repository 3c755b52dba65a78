package vn.toso.reorganisation;

import java.util.Set;
import vn.toso.unit.UnitDays;

/** Checks a draft against the tree of the day and for contradictions within it. */
final class DraftCheck {

    private final UnitDays days;
    private final Draft draft;

    DraftCheck(UnitDays days, Draft draft) {
        this.days = days;
        this.draft = draft;
    }

    void check() {
        new SameDayList(days, draft).check();
        var rules = new DraftRules(draft);
        rules.endings(days.withLaterChildren(draft.day, draft.endings.keySet()));
        rules.settleChildren(days.childrenOn(draft.day, draft.endings.keySet()));
        rules.changings(new Rebase(days, draft)::holds);
        rules.parents(days.staying(rules.endingLater(), draft.day));
        rules.types();
        rules.codes((level, codes) -> days.holders(level, codes, draft.day));
        rules.shares();
        if (!draft.held.isEmpty()) {
            draft.laterChanges.addAll(days.laterChanges(draft.day, Set.copyOf(draft.held.values())));
        }
    }
}
