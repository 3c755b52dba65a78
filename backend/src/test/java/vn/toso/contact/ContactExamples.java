package vn.toso.contact;

import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Examples.read;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Examples;

@ApplicationScoped
class ContactExamples implements Examples {

    @Override
    public Map<String, Supplier<Response>> answers() {
        // The first that is recorded; the demo has invented people.
        Database.execute("delete from unit_contact");
        as("xa.huulien")
                .header("If-Match", "\"0\"")
                .body(
                        """
                        {"name": "Nông Thị Hà", "phone": "0900 000 123", "hours": "Thứ Hai đến thứ Sáu, 7:30–17:00"}
                        """)
                .put("/api/v1/units/{id}/contact", Demo.HUU_LIEN)
                .then()
                .statusCode(200);
        var contact = "/units/" + Demo.HUU_LIEN + "/contact";
        return Map.of(
                "getContact", read("xa.huulien", contact),
                "editContact", read("xa.huulien", contact),
                "getContactPhone", read(contact + "/phone"),
                "listContacts", read("/contacts?unit=" + Demo.HUU_LIEN));
    }
}
