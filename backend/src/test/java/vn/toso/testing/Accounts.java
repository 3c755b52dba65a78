package vn.toso.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** The accounts at the identity provider of the tests, and whether it can be reached. */
public final class Accounts {

    private Accounts() {}

    /** Back to the accounts of the demo. */
    public static void reset() {
        post("reset", "");
    }

    public static void away() {
        mode(FakeKeycloak.Mode.AWAY);
    }

    /** Goes away instead of creating one account more than these. */
    public static void awayAfter(int creations) {
        post("creations", String.valueOf(creations));
    }

    /** Goes away instead of removing one credential more than these. */
    public static void awayAfterRemoving(int credentials) {
        post("removals", String.valueOf(credentials));
    }

    public static void slow() {
        mode(FakeKeycloak.Mode.SLOW);
    }

    public static void forbidding() {
        mode(FakeKeycloak.Mode.FORBIDDING);
    }

    public static void losingAnswers() {
        mode(FakeKeycloak.Mode.LOSING_ANSWERS);
    }

    public static void here() {
        post("creations", "-1");
        post("removals", "-1");
        mode(FakeKeycloak.Mode.HERE);
    }

    private static void mode(FakeKeycloak.Mode mode) {
        post("mode", "\"" + mode + "\"");
    }

    /** The account with a user name, as the administration of Keycloak shows it, with its password; null if there is none. */
    public static Map<String, Object> of(String username) {
        return all().stream()
                .filter(account -> account.get("username").equals(username))
                .findFirst()
                .orElse(null);
    }

    public static List<Map<String, Object>> all() {
        return steering().get(address("users")).then().statusCode(200).extract().path("$");
    }

    /** The client with an id, as the administration of Keycloak shows it, with its secret; null if there is none. */
    public static Map<String, Object> client(String clientId) {
        List<Map<String, Object>> clients = steering()
                .get(address("clients"))
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        return clients.stream()
                .filter(client -> client.get("clientId").equals(clientId))
                .findFirst()
                .orElse(null);
    }

    /** Somebody changes or deletes an account in Keycloak's own console. */
    public static void edit(String subject, String change) {
        steering()
                .contentType(ContentType.JSON)
                .body(change)
                .put(address("users/" + subject))
                .then()
                .statusCode(204);
    }

    /** The person registers second factors, by their types at Keycloak, in place of those before. */
    public static void register(String username, String... types) {
        var all = Stream.of(types)
                .map(type -> "{\"id\": \"%s\", \"type\": \"%s\"}".formatted(UUID.randomUUID(), type))
                .toList();
        edit((String) of(username).get("id"), "{\"credentials\": %s}".formatted(all));
    }

    /** The types of the second factors that an account has. */
    public static List<String> secondFactors(String username) {
        List<Map<String, String>> all = steering()
                .get(address("users/" + of(username).get("id") + "/credentials"))
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        return all.stream()
                .map(one -> one.get("type"))
                .filter(type -> !type.equals("password"))
                .toList();
    }

    /** Whether the account is asked for a second factor. */
    public static boolean needsSecondFactor(String username) {
        return of(username).getOrDefault("groups", List.of()).equals(List.of("administrators"));
    }

    /** Somebody takes the account out of the group of administrators in Keycloak's own console. */
    public static void waiveSecondFactor(String subject) {
        steering().delete(address("users/" + subject + "/groups/any")).then().statusCode(204);
    }

    public static void delete(String subject) {
        steering().delete(address("users/" + subject)).then().statusCode(204);
    }

    private static void post(String path, String body) {
        steering()
                .contentType(ContentType.JSON)
                .body(body)
                .post(address(path))
                .then()
                .statusCode(204);
    }

    /**
     * Closes its connection. Of more than two hundred idle ones, as many as some tests leave in half a minute, the fake server
     * would close others after an answer, and the application's next request would fail.
     */
    private static RequestSpecification steering() {
        return given().header("Connection", "close");
    }

    private static String address(String path) {
        var realm = ConfigProvider.getConfig().getValue("toso.identity.realm-url", String.class);
        return realm.replace("/realms/toso", "/fake/" + path);
    }
}
