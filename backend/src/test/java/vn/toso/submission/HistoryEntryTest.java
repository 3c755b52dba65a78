package vn.toso.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.regime.FigureRow;
import vn.toso.regime.Obligation;
import vn.toso.submission.HistoryEntry.ChangedFigure;

/** A submission that is sent, returned and corrected. */
class HistoryEntryTest {

    private static final UUID BANK = UUID.randomUUID();
    private static final UUID SHOP = UUID.randomUUID();
    private static final UUID APP = UUID.randomUUID();
    private static final Instant SENT = Instant.parse("2022-07-13T09:00:00Z");
    private static final OnBehalf BY_PHONE = new OnBehalf(OnBehalf.Medium.PHONE, "Chủ tịch xã");

    private final Submission submission = submission();

    @Test
    void eachStepSaysWhatItChanged() {
        var first = revision(
                Content.of(List.of(figure(BANK, 10), figure(SHOP, 5), figure(APP, 1))),
                new Sender("a", "An", Channel.WEB, null));
        var sent = event(1, Action.SUBMIT, "An", null, List.of());
        submission.step(Action.RETURN);
        var returned = event(2, Action.RETURN, "Bình", "xem lại", List.of(new FigureComment(SHOP, "cao quá")));
        submission.step(Action.CORRECT);
        var note = new Note(APP, "đã kiểm tra", List.of("jump"));
        var entered = SENT.plusSeconds(60);
        var second = revision(
                new Content(
                        List.of(figure(APP, 2), figure(BANK, 10)),
                        List.of(note),
                        "gõ nhầm",
                        entered,
                        EnteredAtProblem.IN_FUTURE),
                new Sender("b", "Bình", Channel.ON_BEHALF, BY_PHONE));
        var corrected = event(3, Action.CORRECT, "Bình", "gõ nhầm", List.of());
        corrected.answers = 2;

        var entries = HistoryEntry.of(List.of(sent, returned, corrected), List.of(first, second));

        assertThat(entries).extracting(HistoryEntry::number).containsExactly(1, 2, 3);
        assertThat(entries).extracting(HistoryEntry::revision).containsExactly(1, 1, 2);
        assertThat(entries).extracting(HistoryEntry::channel).containsExactly(Channel.WEB, null, Channel.ON_BEHALF);
        assertThat(entries).extracting(HistoryEntry::onBehalf).containsExactly(null, null, BY_PHONE);
        assertThat(entries)
                .extracting(HistoryEntry::enteredAtProblem)
                .containsExactly(null, null, EnteredAtProblem.IN_FUTURE);
        assertThat(entries.get(0).changes())
                .containsExactlyInAnyOrder(
                        new ChangedFigure(BANK, null, figure(BANK, 10)),
                        new ChangedFigure(SHOP, null, figure(SHOP, 5)),
                        new ChangedFigure(APP, null, figure(APP, 1)));
        assertThat(entries.get(0).at()).isEqualTo(OffsetDateTime.parse("2022-07-13T16:00:00+07:00"));
        assertThat(entries.get(0).enteredAt()).isNull();
        assertThat(entries.get(1).changes()).isEmpty();
        assertThat(entries.get(1).notes()).isEmpty();
        assertThat(entries.get(1).comments()).containsExactly(new FigureComment(SHOP, "cao quá"));
        assertThat(entries.get(2).changes())
                .containsExactlyInAnyOrder(
                        new ChangedFigure(APP, figure(APP, 1), figure(APP, 2)),
                        new ChangedFigure(SHOP, figure(SHOP, 5), null));
        assertThat(entries.get(2).enteredAt()).isEqualTo(OffsetDateTime.parse("2022-07-13T16:01:00+07:00"));
        assertThat(entries.get(2).notes()).containsExactly(note);
        assertThat(entries.get(2).answers()).isEqualTo(2);
    }

    private static Figure figure(UUID indicator, long value) {
        return new Figure(indicator, value, null);
    }

    private SubmissionRevision revision(Content content, Sender sender) {
        return new SubmissionRevision(submission, sender, content, SENT);
    }

    private SubmissionEvent event(int number, Action action, String who, String reason, List<FigureComment> comments) {
        return new SubmissionEvent(submission, number, action, who, who, SENT, reason, comments);
    }

    private static Submission submission() {
        var obligation = new Obligation(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                LocalDate.of(2022, 7, 13),
                null,
                SENT,
                SENT,
                true,
                false,
                false);
        return new Submission(UUID.randomUUID(), obligation, new FigureRow(new BigDecimal[0], ""), null, SENT);
    }
}
