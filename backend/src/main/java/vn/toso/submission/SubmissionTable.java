package vn.toso.submission;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.IndicatorService;
import vn.toso.regime.RegimeService;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.table.Table;

/** What was sent as tables, with a column for each indicator, by its code: a number, NIL or NOT_APPLICABLE. */
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
    private final RegimeService regimes;
    private final IndicatorService indicators;

    SubmissionTable(SubmissionService submissions, RegimeService regimes, IndicatorService indicators) {
        this.submissions = submissions;
        this.regimes = regimes;
        this.indicators = indicators;
    }

    /** All that the list shows, read a page at a time. */
    Table write(SubmissionFilter filter) {
        var asked = byCode(submissions.indicators(filter));
        Map<UUID, String> codes = new HashMap<>();
        var rows = Page.all(next -> submissions.list(filter, Cursor.parse(next, 2), Page.MAX_LIMIT))
                .map(view -> {
                    var regime = codes.computeIfAbsent(view.regimeId(), id -> regimes.require(id, view.asOf())
                            .code());
                    return row(regime, view, asked);
                });
        return new Table("bao-cao-da-gui", headed(COLUMNS, asked), rows::iterator);
    }

    /** All that was ever sent for one obligation. */
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

    private static List<Object> row(String regime, SubmissionView view, List<IndicatorRef> asked) {
        return with(
                view.figures(),
                asked,
                regime,
                view.asOf(),
                view.unit().level().name(),
                view.unit().code(),
                view.unit().name(),
                view.state().name(),
                view.timeliness().name(),
                view.receivedAt(),
                view.correctedAt(),
                view.revision(),
                view.channel().name(),
                view.actorName(),
                view.receiptCode());
    }

    private static List<Object> row(RevisionView view, List<IndicatorRef> asked) {
        var word = view.onBehalf();
        return with(
                view.figures(),
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

    private static List<Object> with(List<Figure> figures, List<IndicatorRef> asked, Object... cells) {
        var byIndicator = figures.stream().collect(toMap(Figure::indicatorId, SubmissionTable::cell));
        var row = new ArrayList<>(Arrays.asList(cells));
        asked.forEach(one -> row.add(byIndicator.get(one.id())));
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
