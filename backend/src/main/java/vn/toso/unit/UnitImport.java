package vn.toso.unit;

import static java.util.stream.Collectors.toSet;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.audit.AuditAction;
import vn.toso.audit.Details;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.table.CellErrors;
import vn.toso.shared.table.ImportReport;
import vn.toso.shared.table.ReadTable;
import vn.toso.shared.table.TableBatch;
import vn.toso.shared.table.TableFindings;
import vn.toso.shared.table.TableRow;
import vn.toso.unit.Following.Below;
import vn.toso.unit.UnitListRepository.LeftOut;
import vn.toso.unit.UnitListRepository.There;

/** Imports lists of units. The caller must administer the units above those that the list changes. */
@ApplicationScoped
public class UnitImport {

    /** A list of the whole country with its villages takes longer than the usual minute on a busy machine. */
    private static final int MAX_SECONDS = 900;

    private static final String OPERATION = "importUnits";

    private final UnitListRepository stored;
    private final UnitService units;
    private final UnitWriter writer;
    private final UnitTree tree;
    private final Following following;
    private final UnitListHistory history;
    private final TableBatch tables;
    private final TreeTurn turn;
    private final CurrentUser user;
    private final UnitTrail trail;

    UnitImport(
            UnitListRepository stored,
            UnitService units,
            UnitWriter writer,
            UnitTree tree,
            Following following,
            UnitListHistory history,
            TableBatch tables,
            TreeTurn turn,
            CurrentUser user,
            UnitTrail trail) {
        this.stored = stored;
        this.units = units;
        this.writer = writer;
        this.tree = tree;
        this.following = following;
        this.history = history;
        this.tables = tables;
        this.turn = turn;
        this.user = user;
        this.trail = trail;
    }

    /**
     * The options of an import.
     *
     * @param confirmed whether the list may make changes that usually only a reorganisation makes
     * @param respell whether another spelling of a name corrects the current version
     */
    record Manner(LocalDate validFrom, boolean dryRun, boolean confirmed, boolean respell) {}

    /** @param headings the columns for the list's own headings, each as {@code heading=column} */
    @Transactional
    @TransactionConfiguration(timeout = MAX_SECONDS)
    Reply<UnitImportReport> read(String key, Manner manner, List<String> headings, byte[] file) {
        var sent = new TableBatch.Sent(key, manner.dryRun(), headings, Map.of("manner", manner), file);
        return tables.take(OPERATION, sent, ListedUnit.COLUMNS, UnitImportReport.class, new Reading(manner));
    }

    private final class Reading implements TableBatch.Work<UnitList, UnitImportReport> {

        private final Manner manner;
        private final LocalDate day;
        private UUID listId;

        private Reading(Manner manner) {
            this.manner = manner;
            this.day = manner.validFrom();
        }

        @Override
        public UnitList check(List<TableRow> rows, ReadTable table) {
            turn.take(OPERATION);
            var listed =
                    rows.stream().map(ListedUnit::of).filter(Objects::nonNull).toList();
            var list = listOf(listed);
            list.take(rows, listed);
            return list;
        }

        private UnitList listOf(List<ListedUnit> listed) {
            var administered = user.unitsStill(Action.IMPORT_UNITS);
            var root = stored.findRoot(administered, day).orElseThrow(UnitProblem::beforeRoot);
            var codes = listed.stream()
                    .flatMap(unit -> Stream.of(unit.code(), unit.parentCode()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            var coded = stored.findByCodes(codes, administered, day);
            var today = coded.stream().filter(one -> one.on(day)).toList();
            var first = coded.stream()
                    .filter(one -> one.validFrom().isAfter(day) && one.mayBeginEarlier())
                    .toList();
            var above = Stream.concat(
                            Stream.of(root.unitId()),
                            Stream.concat(today.stream(), first.stream())
                                    .flatMap(one -> one.level() == Level.VILLAGE
                                            ? Stream.of(one.parentId())
                                            : Stream.of(one.unitId(), one.parentId())))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            boolean withoutCode = listed.stream().anyMatch(unit -> unit.code() == null);
            var villages = withoutCode ? stored.findWithoutCode(above, administered, day) : List.<There>of();
            var ways = withoutCode || !first.isEmpty() ? ways(above, first) : Map.<UUID, List<Below>>of();
            var places = ways.values().stream()
                    .flatMap(List::stream)
                    .map(Below::parent)
                    .distinct()
                    .toList();
            var villagesLater = withoutCode ? stored.findWithoutCodeLater(places, administered, day) : List.<There>of();
            return new UnitList(
                    day,
                    manner.respell(),
                    new UnitsThere(day, root, coded, villages, stored.findCodesAbove(above, day)),
                    new KnownLater(day, coded, villagesLater, ways));
        }

        /**
         * The later parents of units that exist on the day, and of units that are known only later, from their first day on.
         */
        private Map<UUID, List<Below>> ways(List<UUID> above, List<There> first) {
            var from = new HashMap<UUID, LocalDate>();
            above.forEach(unit -> from.put(unit, day));
            first.forEach(unit -> from.put(unit.unitId(), unit.validFrom()));
            return following.ways(from);
        }

        @Override
        public void write(UnitList list) {
            var wide = list.wideChange();
            if (wide != null && !manner.dryRun() && !manner.confirmed()) {
                throw UnitProblem.wideChange(wide);
            }
            if (list.created.size() + list.changedCount() > 0) {
                listId = UUID.randomUUID();
                history.begin(listId, day, list);
            }
            var changed = list.changed.stream().map(one -> one.unit().id()).toList();
            var begunEarlier = list.earlier.stream().map(one -> one.unit().id()).toList();
            var respelled =
                    list.respelled.stream().map(UnitWriter.Respelling::unitId).toList();
            var touched = Stream.of(changed, begunEarlier, respelled)
                    .flatMap(List::stream)
                    .collect(toSet());
            var before = trail.on(day, touched);
            // A parent has to be written before its children.
            for (var level : Level.values()) {
                var begun = list.created.stream()
                        .filter(unit -> unit.level() == level)
                        .toList();
                var earlier = list.earlier.stream()
                        .filter(one -> one.unit().level() == level)
                        .toList();
                if (!begun.isEmpty()) {
                    units.establish(begun);
                }
                if (!earlier.isEmpty()) {
                    beginEarlier(earlier);
                }
            }
            writer.change(list.changed, day);
            writer.respell(list.respelled);
            tree.rewriteAncestorsOf(tree.withDescendants(list.moved));
            var after = trail.on(day, touched);
            trail.changed(AuditAction.UNIT_CHANGE, changed, before, after, Details::of);
            trail.changed(AuditAction.UNIT_BEGIN_EARLIER, begunEarlier, before, after, Details::of);
            trail.changed(AuditAction.UNIT_RESPELL, respelled, before, after, Details::of);
            if (listId != null) {
                history.complete(listId, list);
            }
        }

        private void beginEarlier(List<UnitWriter.Earlier> units) {
            writer.beginEarlier(units);
            tree.rewriteAncestorsOf(tree.withDescendants(
                    units.stream().map(one -> one.unit().id()).toList()));
        }

        @Override
        public UnitImportReport report(UnitList list, TableFindings found, CellErrors errors) {
            var leftOut = errors.isEmpty()
                    ? stored.findLeftOut(list.covered, named(list), user.scope(), day, UnitImportReport.MAX_NOT_IN_LIST)
                    : new LeftOut(0, List.of());
            return new UnitImportReport(
                    manner.dryRun(),
                    day,
                    list.created.size(),
                    list.changedCount(),
                    list.earlier.size(),
                    list.respelled.size(),
                    list.unchanged,
                    leftOut.count(),
                    leftOut.first(),
                    errors.isEmpty() ? list.wideChange() : null,
                    manner.dryRun() ? null : listId,
                    list.outcomes.stream().limit(ImportReport.MAX_ROWS).toList(),
                    found,
                    errors.count(),
                    errors.told());
        }
    }

    private static List<UUID> named(UnitList list) {
        return Stream.concat(list.named.stream(), list.created.stream().map(NewUnit::id))
                .toList();
    }
}
