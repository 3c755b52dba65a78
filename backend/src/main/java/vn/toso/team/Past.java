package vn.toso.team;

import java.util.List;
import java.util.Set;

/**
 * A former member of a team, or a member of a dissolved team. Rows of a file may repeat the stored data of such a person, but
 * not change it.
 */
record Past(Traits traits, Set<MemberRole> roles) {

    /** @param everybody members and former members; the members are ignored */
    static List<Past> of(List<RosterRow> everybody) {
        return everybody.stream()
                .filter(one -> !one.isMember() && !one.view().erased())
                .map(one -> new Past(Traits.of(one), one.roles()))
                .toList();
    }

    /**
     * Whether a row repeats the data of this membership. The row needs the day of joining, which tells it from a new
     * membership.
     */
    boolean has(Traits said) {
        return said.joinedOn() != null
                && said.isNamed(traits)
                && (said.role() == null || roles.contains(said.role()))
                && said.addsNothingTo(traits);
    }
}
