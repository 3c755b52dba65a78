package vn.toso.reorganisation;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.toso.reorganisation.Draft.Beginning;
import vn.toso.reorganisation.Draft.Ending;
import vn.toso.reorganisation.Draft.Link;
import vn.toso.reorganisation.Draft.Manner;
import vn.toso.reorganisation.Draft.OutsideLink;
import vn.toso.unit.OutsideUnit;
import vn.toso.unit.UnitDays;
import vn.toso.unit.UnitOnDay;
import vn.toso.unit.UnitViolation;

/** Reads the events of a request into a draft. */
final class DraftReader {

    private final UnitDays days;
    private final Function<String, UUID> ids;
    private final Draft draft;
    private Set<UUID> known;

    /** @param ids the id for each ref of a new unit */
    DraftReader(UnitDays days, Function<String, UUID> ids, Draft draft) {
        this.days = days;
        this.ids = ids;
        this.draft = draft;
    }

    void read(List<Event> events) {
        var named = events.stream().flatMap(DraftReader::named).collect(toSet());
        known = days.known(named, draft.day);
        days.on(draft.day, known).forEach(unit -> draft.there.put(unit.id(), unit));
        for (int i = 0; i < events.size(); i++) {
            read(events.get(i), "/events/" + i);
        }
    }

    private void read(Event event, String at) {
        if (event instanceof Event.Establish establish) {
            begin(establish.unit(), at + "/unit");
        } else if (event instanceof Event.Merge merge) {
            begin(merge.unit(), at + "/unit");
            take(merge.predecessors(), merge.unit().ref(), at + "/predecessors");
            outside(merge.outside(), merge.unit().ref());
            int all = merge.predecessors().size()
                    + (merge.outside() == null ? 0 : merge.outside().size());
            if (all < 2) {
                draft.wrong(at + "/predecessors", ReorganisationViolation.ONE_PREDECESSOR);
            }
        } else if (event instanceof Event.Absorb absorb) {
            absorb(absorb, at);
        } else if (event instanceof Event.Split split) {
            split(split, at);
        } else if (event instanceof Event.Rename rename) {
            if (find(rename.unitId(), at + "/unitId") != null) {
                var changing = draft.change(rename.unitId(), at + "/unitId");
                once(changing.name, at);
                changing.name = rename.name();
            }
        } else if (event instanceof Event.ChangeType change) {
            if (find(change.unitId(), at + "/unitId") != null) {
                var changing = draft.change(change.unitId(), at + "/unitId");
                once(changing.type, at);
                changing.type = change.type();
            }
        } else if (event instanceof Event.ChangeCode change) {
            if (find(change.unitId(), at + "/unitId") != null) {
                var changing = draft.change(change.unitId(), at + "/unitId");
                once(changing.code, at);
                changing.code = change.code();
            }
        } else if (event instanceof Event.Move move) {
            if (find(move.unitId(), at + "/unitId") != null) {
                var changing = draft.change(move.unitId(), at + "/unitId");
                once(changing.parent, at);
                changing.parent = place(move.parent(), at + "/parent");
            }
        } else if (event instanceof Event.End end) {
            if (find(end.unitId(), at + "/unitId") != null) {
                draft.end(end.unitId(), new Ending(Manner.ENDED, null, at + "/unitId"));
            }
        } else if (event instanceof Event.RemoveTier tier) {
            removeTier(tier, at);
        }
    }

    private void begin(NewPlace unit, String at) {
        draft.begin(
                new Beginning(
                        ids.apply(unit.ref()),
                        unit.ref(),
                        unit.level(),
                        unit.type(),
                        unit.code(),
                        unit.name().strip(),
                        place(unit.parent(), at + "/parent"),
                        false,
                        at),
                at + "/ref");
    }

    private void absorb(Event.Absorb absorb, String at) {
        var absorber = find(absorb.absorberId(), at + "/absorberId");
        if (absorber != null) {
            var unit = absorber.unit();
            draft.begin(
                    new Beginning(
                            ids.apply(absorb.ref()),
                            absorb.ref(),
                            unit.level(),
                            unit.type(),
                            unit.code(),
                            unit.name(),
                            Place.of(absorber.parentId()),
                            true,
                            at),
                    at + "/ref");
            succeed(unit.id(), absorb.ref(), at + "/absorberId");
        }
        take(absorb.absorbed(), absorb.ref(), at + "/absorbed");
        outside(absorb.outside(), absorb.ref());
    }

    private void split(Event.Split split, String at) {
        if (find(split.unitId(), at + "/unitId") != null) {
            draft.end(split.unitId(), new Ending(Manner.PARTED, null, at + "/unitId"));
        }
        for (int i = 0; i < split.parts().size(); i++) {
            var part = split.parts().get(i);
            var partAt = at + "/parts/" + i;
            if ((part.unit() == null) == (part.into() == null)) {
                draft.wrong(partAt, ReorganisationViolation.ONE_OF_UNIT_AND_INTO);
            } else {
                if (part.unit() != null) {
                    begin(part.unit(), partAt + "/unit");
                }
                var ref = part.unit() == null ? part.into() : part.unit().ref();
                draft.links.add(new Link(split.unitId(), ref, part.share(), false, partAt));
            }
        }
    }

    private void removeTier(Event.RemoveTier tier, String at) {
        if (find(tier.underId(), at + "/underId") == null) {
            return;
        }
        var units = days.ofLevelOn(draft.day, tier.level(), tier.underId());
        if (units.isEmpty()) {
            draft.wrong(at + "/level", ReorganisationViolation.NO_SUCH_UNITS);
        }
        units.forEach(unit -> {
            draft.there.put(unit.id(), unit);
            draft.end(unit.id(), new Ending(Manner.TIER, null, at + "/level"));
        });
    }

    private void take(List<Event.Taken> taken, String ref, String at) {
        for (int i = 0; i < taken.size(); i++) {
            var one = taken.get(i);
            var oneAt = at + "/" + i;
            if (find(one.unitId(), oneAt + "/unitId") == null) {
                continue;
            }
            if (one.extent() == Event.Extent.WHOLE) {
                if (one.share() != null) {
                    draft.wrong(oneAt + "/share", ReorganisationViolation.SHARE_OF_WHOLE);
                }
                succeed(one.unitId(), ref, oneAt + "/unitId");
            } else {
                draft.end(one.unitId(), new Ending(Manner.PARTED, null, oneAt + "/unitId"));
                draft.links.add(new Link(one.unitId(), ref, one.share(), false, oneAt));
            }
        }
    }

    private void succeed(UUID unitId, String ref, String at) {
        draft.end(unitId, new Ending(Manner.SUCCEEDED, ref, at));
        draft.links.add(new Link(unitId, ref, BigDecimal.ONE, true, at));
    }

    private void outside(List<OutsideUnit> outside, String ref) {
        if (outside != null) {
            outside.forEach(unit -> draft.outside.add(new OutsideLink(ref, unit)));
        }
    }

    private Place place(Place place, String at) {
        if ((place.id() == null) == (place.ref() == null)) {
            draft.wrong(at, ReorganisationViolation.ONE_OF_ID_AND_REF);
        } else if (place.id() != null) {
            find(place.id(), at + "/id");
        }
        return place;
    }

    private void once(Object before, String at) {
        if (before != null) {
            draft.wrong(at + "/unitId", ReorganisationViolation.CHANGED_TWICE);
        }
    }

    /** The unit on the day. Null if it does not exist then, which is added to the violations. */
    private UnitOnDay find(UUID id, String at) {
        var unit = draft.there.get(id);
        if (unit == null) {
            draft.wrong(at, known.contains(id) ? ReorganisationViolation.NOT_ALIVE : UnitViolation.UNKNOWN_UNIT);
        }
        return unit;
    }

    private static Stream<UUID> named(Event event) {
        var ids = new HashSet<UUID>();
        if (event instanceof Event.Establish establish) {
            ids.add(establish.unit().parent().id());
        } else if (event instanceof Event.Merge merge) {
            ids.add(merge.unit().parent().id());
            merge.predecessors().forEach(one -> ids.add(one.unitId()));
        } else if (event instanceof Event.Absorb absorb) {
            ids.add(absorb.absorberId());
            absorb.absorbed().forEach(one -> ids.add(one.unitId()));
        } else if (event instanceof Event.Split split) {
            ids.add(split.unitId());
            split.parts().stream()
                    .filter(part -> part.unit() != null)
                    .forEach(part -> ids.add(part.unit().parent().id()));
        } else if (event instanceof Event.Rename rename) {
            ids.add(rename.unitId());
        } else if (event instanceof Event.ChangeType change) {
            ids.add(change.unitId());
        } else if (event instanceof Event.ChangeCode change) {
            ids.add(change.unitId());
        } else if (event instanceof Event.Move move) {
            ids.add(move.unitId());
            ids.add(move.parent().id());
        } else if (event instanceof Event.End end) {
            ids.add(end.unitId());
        } else if (event instanceof Event.RemoveTier tier) {
            ids.add(tier.underId());
        }
        return ids.stream().filter(Objects::nonNull);
    }
}
