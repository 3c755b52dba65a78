package vn.toso.unit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import vn.toso.access.CurrentUser;

/** Builds the views of a page of units, with one query each for ancestors, children and permissions. */
@ApplicationScoped
class UnitViews {

    private final UnitRepository units;
    private final CurrentUser user;

    UnitViews(UnitRepository units, CurrentUser user) {
        this.units = units;
        this.user = user;
    }

    List<UnitView> of(List<UnitRow> rows, LocalDate asOf) {
        var ids = rows.stream().map(row -> row.unit().id()).toList();
        var ancestors = units.findAncestors(ids, user.scope(), asOf).stream()
                .collect(groupingBy(
                        UnitRepository.AncestorRow::descendantId,
                        mapping(UnitRepository.AncestorRow::ancestor, toList())));
        var children = units.countChildren(ids, user.scope(), asOf);
        var actions = new UnitPermissions(user)
                .actions(rows.stream().map(UnitRow::unit).toList());
        return rows.stream()
                .map(row -> {
                    var id = row.unit().id();
                    return row.view(
                            ancestors.getOrDefault(id, List.of()), children.getOrDefault(id, 0), actions.get(id));
                })
                .toList();
    }
}
