package vn.toso.reorganisation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.toso.reorganisation.LateQueries.Late;
import vn.toso.reorganisation.NewReorganisation.LateAnswer;
import vn.toso.reorganisation.RelistingReport.File;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.unit.Level;
import vn.toso.unit.TreeTurn;
import vn.toso.unit.UnitDays;
import vn.toso.unit.UnitOnDay;
import vn.toso.unit.UnitRef;

/** Records a reorganisation of whole provinces, or of the country, from a list of units and a mapping of communes. */
@ApplicationScoped
class RelistingService {

    private static final String OPERATION = "importReorganisation";

    private final UnitDays days;
    private final Compiler compiler;
    private final Recorder recorder;
    private final PreviewService preview;
    private final LateSubmissions late;
    private final TreeTurn turn;
    private final Idempotency idempotency;

    RelistingService(
            UnitDays days,
            Compiler compiler,
            Recorder recorder,
            PreviewService preview,
            LateSubmissions late,
            TreeTurn turn,
            Idempotency idempotency) {
        this.days = days;
        this.compiler = compiler;
        this.recorder = recorder;
        this.preview = preview;
        this.late = late;
        this.turn = turn;
        this.idempotency = idempotency;
    }

    @Transactional
    @TransactionConfiguration(timeout = Recorder.MAX_SECONDS)
    Reply<RelistingReport> take(String key, boolean dryRun, RelistingRequest request, RelistingFiles.Sent sent) {
        record Asked(boolean dryRun, RelistingRequest request, RelistingFiles.Sent sent) {}
        return idempotency.once(
                OPERATION,
                key,
                new Asked(dryRun, request, sent),
                RelistingReport.class,
                () -> take(dryRun, request, new RelistingFiles(sent, request.codesDecide())));
    }

    private RelistingReport take(boolean dryRun, RelistingRequest request, RelistingFiles files) {
        turn.take(OPERATION);
        var draft = new Draft(request.effectiveOn(), dryRun);
        // With unreadable rows, no statement about the rest is possible.
        var unnamed = files.isRight() ? read(request, files, draft) : List.<UnitRef>of();
        if (!files.isRight()) {
            return wrong(dryRun, request, unnamed, files);
        }
        var compiled = compiler.compile(draft);
        var decision = request.decision(answers(request, compiled));
        recorder.allowed(decision, compiled);
        if (dryRun) {
            return RelistingReport.of(compiled, unnamed, files, preview.of(decision, compiled));
        }
        recorder.record(decision, compiled);
        return RelistingReport.of(compiled, unnamed, files, null);
    }

    /** @return communes that the mapping does not name */
    private List<UnitRef> read(RelistingRequest request, RelistingFiles files, Draft draft) {
        var there = there(files.mapping, draft.day);
        var relisting =
                new Relisting(there.stream().map(UnitOnDay::unit).toList(), files.units, files.mapping, request.gaps());
        boolean complete = relisting.compile();
        new Contradictions(names(there, draft.day), files.units, files.mapping).note();
        if (complete) {
            var reader = new RelistingReader(draft);
            reader.read(relisting, there, files.villages, below(files.villages, there, draft.day));
            if (files.isRight() && !compiler.holds(draft)) {
                reader.note(files);
            }
            if (draft.isEmpty()) {
                files.wrong(File.UNITS, "", CommonViolation.UNCHANGED);
            }
        } else if (!request.gaps()) {
            relisting.unnamed.forEach(
                    unit -> files.wrong(File.MAPPING, unit.code(), ReorganisationViolation.UNIT_NOT_NAMED));
        }
        return relisting.unnamed;
    }

    /** The provinces that the mapping names, with their districts and communes, as far as the caller may see them. */
    private List<UnitOnDay> there(List<MappingRow> mapping, LocalDate day) {
        var codes = mapping.stream().map(MappingRow::oldProvince).collect(toSet());
        var ids = days.holders(Level.PROVINCE, codes, day).stream()
                .map(UnitDays.CodeHolder::unitId)
                .collect(toSet());
        var provinces = days.on(day, days.known(ids, day));
        return Stream.concat(provinces.stream(), provinces.stream().flatMap(province -> Stream.of(
                                Level.DISTRICT, Level.COMMUNE)
                        .flatMap(level -> days.ofLevelOn(day, level, province.id()).stream())))
                .toList();
    }

    /**
     * The names of communes by code: of the day before, and of the day itself if an earlier decision for that day changed it.
     */
    private Map<String, Set<String>> names(List<UnitOnDay> there, LocalDate day) {
        var before = days.on(day.minusDays(1), there.stream().map(UnitOnDay::id).toList());
        Map<UUID, UnitRef> eve = before.stream().collect(toMap(UnitOnDay::id, UnitOnDay::unit));
        Map<String, Set<String>> names = new HashMap<>();
        there.stream()
                .map(UnitOnDay::unit)
                .filter(unit -> unit.level() == Level.COMMUNE)
                .forEach(unit -> names.put(
                        unit.code(),
                        Set.copyOf(List.of(
                                unit.name(), eve.getOrDefault(unit.id(), unit).name()))));
        return names;
    }

    private List<UnitOnDay> below(List<VillageRow> villages, List<UnitOnDay> there, LocalDate day) {
        var codes = villages.stream().map(VillageRow::oldCommune).collect(toSet());
        var communes = there.stream()
                .filter(unit -> unit.unit().level() == Level.COMMUNE
                        && codes.contains(unit.unit().code()))
                .map(UnitOnDay::id)
                .toList();
        return days.childrenOn(day, communes);
    }

    private static RelistingReport wrong(
            boolean dryRun, RelistingRequest request, List<UnitRef> unnamed, RelistingFiles files) {
        if (!dryRun) {
            throw ReorganisationProblem.invalidFiles(files);
        }
        QuarkusTransaction.setRollbackOnly();
        return RelistingReport.wrong(request.effectiveOn(), unnamed, files);
    }

    /** Applies one answer to all units. Units that pass on in parts are not carriable, so their submissions are set aside. */
    private List<LateAnswer> answers(RelistingRequest request, Compiled compiled) {
        if (request.lateSubmissions() == null) {
            return List.of();
        }
        var carriable = compiled.carriable();
        return late.find(compiled).stream()
                .map(Late::unitId)
                .distinct()
                .map(unit -> new LateAnswer(
                        unit, carriable.contains(unit) ? request.lateSubmissions() : LateHandling.SET_ASIDE))
                .toList();
    }
}
