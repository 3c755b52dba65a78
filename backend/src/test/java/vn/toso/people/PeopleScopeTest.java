package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import vn.toso.people.ImportedPerson.Contact;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;
import vn.toso.testing.Scopes;
import vn.toso.testing.Tokens;

/** Each read checks the scope by itself and does not rely on an earlier check. */
@QuarkusTest
@ApiTest
@TestTransaction
class PeopleScopeTest {

    private static final UUID DECISION = UUID.fromString("7050de30-00ff-4000-8000-000000000002");

    private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");

    private static final String SUBJECT = Tokens.subject(People.REPORTER);

    @Inject
    PeopleQueries people;

    @Inject
    AssignmentQueries assignments;

    @Inject
    PeopleImportQueries imports;

    @Inject
    PeopleImportStore imported;

    @Inject
    PaperSlipQueries slips;

    @Inject
    SuccessorQueries successors;

    @Inject
    Session session;

    @Test
    void onePerson() {
        var id = UUID.fromString(People.id(People.REPORTER));
        assertThat(people.find(id, Scopes.HUU_LUNG)).isPresent();
        assertThat(people.find(id, Scopes.HUU_LIEN)).isPresent();
        assertThat(people.find(id, Scopes.BACH_THONG)).isEmpty();
    }

    @Test
    void pagesOfPeople() {
        var all = new PersonFilter(PersonKind.PERSON, null, null, null, null, null);
        assertThat(people.findPage(all, Scopes.HUU_LUNG, NOW, null, 100)).hasSize(25);
        assertThat(people.findPage(all, Scopes.HUU_LIEN, NOW, null, 100)).hasSize(1);
        var ofHuuLung = new PersonFilter(PersonKind.PERSON, null, UUID.fromString(Demo.HUU_LUNG), null, null, null);
        assertThat(people.findPage(ofHuuLung, Scopes.HUU_LUNG, NOW, null, 100)).hasSize(25);
        assertThat(people.findPage(ofHuuLung, Scopes.BACH_THONG, NOW, null, 100))
                .isEmpty();
    }

    @Test
    void rolesOutsideTheScope() {
        assertThat(people.findHoldingMore(List.of(SUBJECT), Scopes.HUU_LUNG, NOW))
                .isEmpty();
        assertThat(people.findHoldingMore(List.of(SUBJECT), Scopes.BACH_THONG, NOW))
                .containsExactly(SUBJECT);
    }

    @Test
    void oneAssignment() {
        var id = UUID.fromString(People.assignment(People.REPORTER));
        assertThat(assignments.find(id, Scopes.HUU_LUNG)).isPresent();
        assertThat(assignments.find(id, Scopes.BACH_THONG)).isEmpty();
        assertThat(assignments.findOpen(List.of(SUBJECT), Scopes.HUU_LUNG, NOW)).hasSize(1);
        assertThat(assignments.findOpen(List.of(SUBJECT), Scopes.BACH_THONG, NOW))
                .isEmpty();
    }

    @Test
    void pagesOfAssignments() {
        var all = new AssignmentFilter(null, null, null, null);
        assertThat(assignments.findPage(all, Scopes.HUU_LUNG, NOW, null, 100)).hasSize(25);
        assertThat(assignments.findPage(all, Scopes.HUU_LIEN, NOW, null, 100)).hasSize(1);
        var ofHuuLung = new AssignmentFilter(UUID.fromString(Demo.HUU_LUNG), null, null, AssignmentWhen.CURRENT);
        assertThat(assignments.findPage(ofHuuLung, Scopes.HUU_LUNG, NOW, null, 100))
                .hasSize(25);
        assertThat(assignments.findPage(ofHuuLung, Scopes.BACH_THONG, NOW, null, 100))
                .isEmpty();
    }

    @Test
    void whatARowOfATableNames() {
        assertThat(imports.findUnits(List.of("06388"), Scopes.HUU_LUNG)).hasSize(1);
        assertThat(imports.findUnits(List.of("06388"), Scopes.BACH_THONG)).isEmpty();
        assertThat(imports.findPeople(List.of(People.REPORTER), Scopes.HUU_LUNG))
                .hasSize(1);
        assertThat(imports.findPeople(List.of(People.REPORTER), Scopes.BACH_THONG))
                .isEmpty();
    }

    @Test
    void failuresOfAnImport() {
        var id = UUID.randomUUID();
        var row = row(id, null);
        imported.add(id, PeopleImportKind.PEOPLE, SUBJECT, "Hoàng Thị Bé", NOW, List.of(row));
        imported.failed(row, PeopleProblem.exists());
        assertThat(imported.find(id, SUBJECT, Scopes.HUU_LUNG).orElseThrow().failures())
                .hasSize(1);
        assertThat(imported.find(id, SUBJECT, Scopes.BACH_THONG).orElseThrow().failures())
                .isEmpty();
        assertThat(imported.find(id, Tokens.subject(People.PROVINCE), Scopes.HUU_LUNG))
                .isEmpty();
        assertThat(imported.findPage(SUBJECT, Scopes.HUU_LUNG, null, 10).get(0).unit())
                .isNotNull();
        assertThat(imported.findPage(SUBJECT, Scopes.BACH_THONG, null, 10)
                        .get(0)
                        .unit())
                .isNull();
        assertThat(imported.findPage(Tokens.subject(People.PROVINCE), Scopes.HUU_LUNG, null, 10))
                .isEmpty();
    }

    @Test
    void successorsOfAHomeUnit() {
        session.createNativeMutationQuery("delete from succession").executeUpdate();
        session.createNativeMutationQuery(
                        """
                        insert into reorganisation (id, decision_number, decision_date, issuer, effective_on, state, version,
                            outcome, recorded_at, recorded_by, recorded_by_name)
                        values (:id, '12/NQ', '2022-06-16', 'UBTVQH', '2022-07-01', 'APPLIED', 0,
                            '{"passages": [], "outside": []}', now(), 'test', 'Test')
                        """)
                .setParameter("id", DECISION)
                .executeUpdate();
        session.createNativeMutationQuery(
                        """
                        insert into succession (reorganisation_id, predecessor_id, successor_id, share)
                        values (:id, :before, :after, 1)
                        """)
                .setParameter("id", DECISION)
                .setParameter("before", UUID.fromString(Demo.YEN_BINH))
                .setParameter("after", UUID.fromString(Demo.HUU_LIEN))
                .executeUpdate();
        var ended = List.of(UUID.fromString(Demo.YEN_BINH));
        assertThat(successors.find(ended, Scopes.HUU_LUNG)).hasSize(1);
        assertThat(successors.find(ended, Scopes.BACH_THONG)).isEmpty();
    }

    @Test
    void userNamesThatAnImportWillGive() {
        var row = row(null, "be1");
        imported.add(UUID.randomUUID(), PeopleImportKind.PEOPLE, SUBJECT, "Hoàng Thị Bé", NOW, List.of(row));
        assertThat(imports.findWaiting(List.of("be1"), Scopes.HUU_LUNG)).containsExactly("be1");
        assertThat(imports.findWaiting(List.of("be1"), Scopes.BACH_THONG)).isEmpty();
    }

    private static ImportedPerson row(UUID importId, String username) {
        var unit = UUID.fromString(Demo.HUU_LIEN);
        return new ImportedPerson(
                importId, 2, null, "Hoàng Thị Bé", username, Contact.NONE, Contact.NONE, unit, null, null);
    }

    @Test
    void peopleWhoseSlipsArePrinted() {
        var person = UUID.fromString(People.id(People.REPORTER));
        assertThat(slips.find(List.of(person), Scopes.HUU_LUNG)).hasSize(1);
        assertThat(slips.find(List.of(person), Scopes.BACH_THONG)).isEmpty();
        var id = UUID.randomUUID();
        var row = row(id, null);
        imported.add(id, PeopleImportKind.PEOPLE, SUBJECT, "Hoàng Thị Bé", NOW, List.of(row));
        imported.done(row, person);
        assertThat(slips.findOfImport(id, SUBJECT, 0, Scopes.HUU_LUNG)).hasSize(1);
        assertThat(slips.findOfImport(id, SUBJECT, 0, Scopes.BACH_THONG)).isEmpty();
        assertThat(slips.findOfImport(id, Tokens.subject(People.PROVINCE), 0, Scopes.HUU_LUNG))
                .isEmpty();
    }
}
