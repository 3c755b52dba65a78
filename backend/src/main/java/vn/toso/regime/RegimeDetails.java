package vn.toso.regime;

import java.util.Comparator;
import java.util.List;
import vn.toso.audit.AuditField;
import vn.toso.audit.Details;

/** What the audit trail keeps of a regime's definition. Of texts, calendar, hours and rules it only names what changed. */
final class RegimeDetails {

    private RegimeDetails() {}

    /** @param before null for a new regime */
    static Details of(RegimeDefinition before, RegimeDefinition after) {
        boolean there = before != null;
        return Details.of()
                .changed(
                        AuditField.NAME,
                        there ? before.name().vi() : null,
                        after.name().vi())
                .changed(AuditField.LEVEL, there ? before.reportingLevel() : null, after.reportingLevel())
                .members(AuditField.INDICATOR, there ? indicators(before) : List.of(), indicators(after))
                .named(AuditField.CALENDAR, there ? before.calendar() : null, after.calendar())
                .named(AuditField.TIMINGS, there ? timings(before) : null, timings(after))
                .named(AuditField.RULES, there ? before.rules() : null, after.rules())
                .named(AuditField.CONTENT, there ? before.content() : null, after.content())
                .named(AuditField.LEGAL_BASIS, there ? before.legalBasis() : null, after.legalBasis())
                .named(AuditField.RECIPIENTS, there ? before.recipient() : null, after.recipient())
                .named(AuditField.SENDING_METHOD, there ? before.sendingMethod() : null, after.sendingMethod())
                .named(AuditField.OUTLINE, there ? before.outline() : null, after.outline());
    }

    private static List<?> indicators(RegimeDefinition definition) {
        return definition.indicators().stream()
                .map(RegimeDefinition.Asked::indicatorId)
                .toList();
    }

    private static List<Timing> timings(RegimeDefinition definition) {
        return definition.timings().stream()
                .sorted(Comparator.comparing(Timing::level))
                .toList();
    }
}
