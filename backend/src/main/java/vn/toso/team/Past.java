package vn.toso.team;

import java.util.List;
import java.util.Set;

/** Somebody who has left a team, or whose team is dissolved: a file can say of them what is recorded, and nothing else. */
record Past(Traits traits, Set<MemberRole> roles) {

    /** @param everybody also those who are members now, who are passed over */
    static List<Past> of(List<RosterRow> everybody) {
        return everybody.stream()
                .filter(one -> !one.isMember() && !one.view().erased())
                .map(one -> new Past(Traits.of(one), one.roles()))
                .toList();
    }

    /** Whether a row is about this membership: the day of joining tells it from one that begins anew. */
    boolean has(Traits said) {
        return said.joinedOn() != null
                && said.isNamed(traits)
                && (said.role() == null || roles.contains(said.role()))
                && said.addsNothingTo(traits);
    }
}
