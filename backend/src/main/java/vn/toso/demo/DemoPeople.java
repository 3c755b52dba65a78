package vn.toso.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toso.access.Role;
import vn.toso.access.Unscoped;
import vn.toso.people.AssignmentService;
import vn.toso.people.PeopleRegister;

/** The demo's accounts, with their roles. Keycloak gets the same ones when its realm is imported. */
@Unscoped("Fills an empty installation at startup, when there is no caller.")
@ApplicationScoped
class DemoPeople {

    /** Who created the accounts. */
    private static final String DEMO = "Dữ liệu minh họa";

    private final PeopleRegister people;
    private final AssignmentService assignments;

    DemoPeople(PeopleRegister people, AssignmentService assignments) {
        this.people = people;
        this.assignments = assignments;
    }

    static boolean ofFirstUnits(Map<String, String> account) {
        return account.get("unit_since").isEmpty();
    }

    void grant(List<Map<String, String>> accounts) {
        accounts.forEach(this::grant);
    }

    private void grant(Map<String, String> account) {
        var unit = unit(account);
        var subject = account.get("subject");
        var username = account.get("username");
        people.register(DemoLoader.id("person/" + username), subject, username, account.get("name"), unit, DEMO);
        for (var role : account.get("role").split(" ")) {
            assignments.grant(subject, unit, Role.valueOf(role));
        }
    }

    static UUID unit(Map<String, String> account) {
        var code = account.get("unit_code");
        return DemoLoader.unitId(
                account.get("unit_level"), ofFirstUnits(account) ? code : code + "/" + account.get("unit_since"));
    }
}
