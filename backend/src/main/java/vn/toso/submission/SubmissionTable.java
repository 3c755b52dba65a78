package vn.toso.submission;

import static java.util.stream.Collectors.toMap;
import static vn.toso.access.Action.VIEW_FIGURES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.toso.access.CurrentUser;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.IndicatorService;
import vn.toso.regime.RegimeService;
import vn.toso.shared.table.Table;

/**
 * Exports submissions as tables with one column per indicator, named by its code. A cell is a number, NIL or
 * NOT_APPLICABLE.
 */
@ApplicationScoped
class SubmissionTable {

    private static final List<String> COLUMNS = List.of(
            "regime",
            "as_of",
            "unit_level",
            "unit_code",
            "unit_name",
            "state",
            "timeliness",
            "received_at",
            "corrected_at",
            "revision",
            "channel",
            "actor",
            "receipt_code");

    private static final List<String> REVISION_COLUMNS =
            List.of("revision", "received_at", "entered_at", "channel", "medium", "informant", "actor", "reason");

    private final SubmissionService submissions;
    private final SubmissionListRepository lists;
    private final CurrentUser user;
    private final RegimeService regimes;
    private final IndicatorService indicators;

    SubmissionTable(
            SubmissionService submissions,
            SubmissionListRepository lists,
            CurrentUser user,
            RegimeService regimes,
            IndicatorService indicators) {
        this.submissions = submissions;
        this.lists = lists;
        this.user = user;
        this.regimes = regimes;
        this.indicators = indicators;
    }

    /** All submissions of the list. Rows are read while the file is written, in one transaction. */
    Table write(SubmissionFilter filter) {
        var asked = byCode(submissions.indicators(filter));
        return new Table("bao-cao-da-gui", headed(COLUMNS, asked), file -> read(filter, asked, file));
    }

    @Transactional
    void read(SubmissionFilter filter, List<IndicatorRef> asked, Consumer<List<Object>> file) {
        Map<UUID, String> codes = new HashMap<>();
        try (var listed = lists.findAll(filter, user.scope(VIEW_FIGURES))) {
            listed.forEach(one -> {
                var regime = codes.computeIfAbsent(
                        one.regimeId(), id -> regimes.require(id, one.asOf()).code());
                file.accept(row(regime, one, asked));
            });
        }
    }

    /** All revisions that were sent for one obligation. */
    Table writeRevisions(UUID id) {
        var revisions = submissions.revisions(id);
        var asked = byCode(revisions.stream()
                .flatMap(revision -> revision.figures().stream())
                .map(Figure::indicatorId)
                .distinct()
                .toList());
        return new Table(
                "lich-su-bao-cao",
                headed(REVISION_COLUMNS, asked),
                revisions.stream().map(revision -> row(revision, asked)).toList());
    }

    private static List<Object> row(String regime, ListedSubmission one, List<IndicatorRef> asked) {
        return with(
                one.figures(),
                asked,
                regime,
                one.asOf(),
                one.unitLevel(),
                one.unitCode(),
                one.unitName(),
                one.state(),
                one.timeliness(),
                one.receivedAt(),
                one.correctedAt(),
                one.revision(),
                one.channel(),
                one.actorName(),
                one.receiptCode());
    }

    private static List<Object> row(RevisionView view, List<IndicatorRef> asked) {
        var word = view.onBehalf();
        return with(
                view.figures().stream().collect(toMap(Figure::indicatorId, SubmissionTable::cell)),
                asked,
                view.number(),
                view.receivedAt(),
                view.enteredAt(),
                view.channel().name(),
                word == null ? null : word.medium().name(),
                word == null ? null : word.informant(),
                view.actorName(),
                view.reason());
    }

    private static List<Object> with(Map<UUID, Object> figures, List<IndicatorRef> asked, Object... cells) {
        var row = new ArrayList<Object>(cells.length + asked.size());
        Collections.addAll(row, cells);
        asked.forEach(one -> row.add(figures.get(one.id())));
        return row;
    }

    private static Object cell(Figure figure) {
        return figure.value() == null ? figure.mark().name() : figure.value();
    }

    private static List<String> headed(List<String> columns, List<IndicatorRef> asked) {
        return Stream.concat(columns.stream(), asked.stream().map(IndicatorRef::code))
                .toList();
    }

    private List<IndicatorRef> byCode(Collection<UUID> ids) {
        return indicators.named(ids).values().stream()
                .sorted(Comparator.comparing(IndicatorRef::code))
                .toList();
    }
}
