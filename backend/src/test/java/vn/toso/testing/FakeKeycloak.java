package vn.toso.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;

/**
 * The part of Keycloak's administration that the backend uses, with the answers of Keycloak 26. It begins with the accounts of the
 * demo. {@link Accounts} steers it and looks into it.
 */
final class FakeKeycloak implements AutoCloseable {

    static final String SECRET = "the secret of the backend";

    enum Mode {
        HERE,
        /** Closes each connection without an answer. */
        AWAY,
        /** Takes longer than two seconds for each answer, and does nothing. */
        SLOW,
        /** Creates accounts, and closes the connection before it says so. */
        LOSING_ANSWERS,
        /** Gives tokens and refuses everything else, as without a right. */
        FORBIDDING
    }

    private static final int SLOWNESS = 2500;
    private static final String TOKENS = "/protocol/openid-connect/token";

    /** The member by which the account of a client differs from that of a person. */
    private static final String SERVICE_ACCOUNT = "serviceAccountClientId";

    /** The only group. */
    private static final String GROUP = "the id of the administrators";

    private static final String GROUPS = "groups";

    private static final String CREDENTIALS = "credentials";

    private static final String TOKEN = "a token";

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, ObjectNode> users = new TreeMap<>();
    private final Map<String, ObjectNode> clients = new TreeMap<>();
    private final HttpServer server;
    private Mode mode = Mode.HERE;

    /** Accounts that are still created before it goes away; negative for no limit. */
    private int creations = -1;

    /** Credentials that are still removed before it goes away; negative for no limit. */
    private int removals = -1;

    FakeKeycloak() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        reset();
        server.start();
    }

    String realmUrl() {
        return "http://localhost:%d/realms/toso".formatted(server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (path.startsWith("/fake/")) {
                steer(exchange, path);
                return;
            }
            switch (mode) {
                case AWAY -> {
                    return;
                }
                case SLOW -> {
                    pause();
                    return;
                }
                case FORBIDDING -> {
                    if (!path.endsWith(TOKENS)) {
                        send(exchange, 403, null);
                        return;
                    }
                }
                case HERE, LOSING_ANSWERS -> {
                    // Goes on below.
                }
            }
            if (path.endsWith(TOKENS)) {
                token(exchange);
            } else if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, null);
            } else {
                synchronized (users) {
                    administer(
                            exchange,
                            path.substring("/admin/realms/toso/".length()).split("/"));
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(SLOWNESS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean right = form.contains("client_secret=" + SECRET.replace(' ', '+'))
                && form.contains("grant_type=client_credentials")
                && form.contains("client_id=toso-backend");
        send(exchange, right ? 200 : 401, right ? Map.of("access_token", TOKEN, "expires_in", 60) : null);
    }

    private void administer(HttpExchange exchange, String[] path) throws IOException {
        var method = exchange.getRequestMethod();
        var operation = method + " " + path[0] + (path.length > 2 ? " " + path[2] : "");
        if (path[0].equals(GROUPS)) {
            group(exchange, path.length > 1);
            return;
        }
        var known = path[0].equals("clients") ? clients : users;
        var user = path.length > 1 ? known.get(path[1]) : null;
        if (path.length > 1 && user == null) {
            send(exchange, 404, Map.of("error", "User not found"));
            return;
        }
        switch (operation) {
            case "POST users" -> create(exchange, users, "username");
            case "POST clients" -> createClient(exchange);
            case "GET clients" -> listClients(exchange);
            case "GET clients service-account-user" -> {
                var account = users.get(accountOf(path[1]));
                send(exchange, account == null ? 404 : 200, account);
            }
            case "POST clients client-secret" -> {
                var secret = UUID.randomUUID().toString();
                user.put("secret", secret);
                send(exchange, 200, Map.of("type", "secret", "value", secret));
            }
            case "DELETE clients" -> {
                clients.remove(path[1]);
                users.remove(accountOf(path[1]));
                send(exchange, 204, null);
            }
            case "GET users" -> list(exchange);
            case "PUT users" -> {
                var change = (ObjectNode) body(exchange);
                change.remove("id");
                change.properties().removeIf(field -> field.getValue().isNull());
                user.setAll(change);
                send(exchange, 204, null);
            }
            case "DELETE users" -> {
                users.remove(path[1]);
                send(exchange, 204, null);
            }
            case "GET users credentials" -> send(exchange, 200, credentials(user));
            case "DELETE users credentials" -> removeCredential(exchange, user, path[3]);
            case "PUT users groups" -> {
                user.putArray(GROUPS).add("administrators");
                send(exchange, 204, null);
            }
            case "DELETE users groups" -> {
                user.putArray(GROUPS);
                send(exchange, 204, null);
            }
            case "PUT users reset-password" -> password(exchange, user);
            case "POST users logout" -> {
                user.put("logouts", user.path("logouts").asInt() + 1);
                send(exchange, 204, null);
            }
            default -> send(exchange, 405, null);
        }
    }

    private ArrayNode credentials(ObjectNode user) {
        var all = json.createArrayNode();
        if (user.has("password")) {
            all.addObject().put("id", "the password").put("type", "password");
        }
        return all.addAll(user.withArray(CREDENTIALS));
    }

    private void removeCredential(HttpExchange exchange, ObjectNode user, String id) throws IOException {
        if (removals == 0) {
            mode = Mode.AWAY;
            return;
        }
        removals--;
        if (id.equals("the password")) {
            user.remove("password");
        }
        user.withArray(CREDENTIALS).removeIf(one -> one.path("id").asText().equals(id));
        send(exchange, 204, null);
    }

    /** @param members whether the accounts of the group are asked for, in one page, or the group itself */
    private void group(HttpExchange exchange, boolean members) throws IOException {
        boolean rest = !exchange.getRequestURI().getQuery().contains("first=0") && members;
        send(
                exchange,
                200,
                members
                        ? users.values().stream()
                                .filter(user -> !rest && !user.path(GROUPS).isEmpty())
                                .toList()
                        : List.of(Map.of("id", GROUP, "name", "administrators")));
    }

    /** A client has an account among those of people. */
    private void createClient(HttpExchange exchange) throws IOException {
        var id = create(exchange, clients, "clientId");
        if (id != null) {
            var clientId = clients.get(id).path("clientId").asText();
            var account = json.createObjectNode()
                    .put("id", accountOf(id))
                    .put("username", "service-account-" + clientId)
                    .put(SERVICE_ACCOUNT, clientId)
                    .put("enabled", true);
            users.put(accountOf(id), account);
        }
    }

    private static String accountOf(String client) {
        return "account of " + client;
    }

    /**
     * @param unique the member that no two may have in common
     * @return the id; null if nothing is created
     */
    private String create(HttpExchange exchange, Map<String, ObjectNode> known, String unique) throws IOException {
        if (creations == 0) {
            mode = Mode.AWAY;
            return null;
        }
        creations--;
        var wanted = (ObjectNode) body(exchange);
        if (known.values().stream().anyMatch(one -> one.path(unique).equals(wanted.path(unique)))) {
            send(exchange, 409, Map.of("errorMessage", "Exists with same " + unique));
            return null;
        }
        var id = UUID.randomUUID().toString();
        // Keycloak gives everything an id, also what a client consists of.
        wanted.path("protocolMappers").forEach(mapper -> ((ObjectNode) mapper)
                .put("id", UUID.randomUUID().toString())
                .put("consentRequired", false));
        known.put(id, wanted.put("id", id));
        if (mode != Mode.LOSING_ANSWERS) {
            exchange.getResponseHeaders().add("Location", exchange.getRequestURI() + "/" + id);
            send(exchange, 201, null);
        }
        return id;
    }

    /** The accounts of clients are found by their user names, but are not listed. */
    private void list(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        if (query.contains("exact=true")) {
            var username = query.replaceAll(".*username=([^&]*).*", "$1");
            send(
                    exchange,
                    200,
                    users.values().stream()
                            .filter(user -> user.path("username").asText().equals(username))
                            .toList());
            return;
        }
        int first = Integer.parseInt(query.replaceAll(".*first=(\\d+).*", "$1"));
        int max = Integer.parseInt(query.replaceAll(".*max=(\\d+).*", "$1"));
        send(
                exchange,
                200,
                users.values().stream()
                        .filter(user -> !user.has(SERVICE_ACCOUNT))
                        .skip(first)
                        .limit(max)
                        .toList());
    }

    private void listClients(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        var asked = query.replaceAll(".*clientId=([^&]*).*", "$1");
        boolean search = query.contains("search=true");
        int first = search ? Integer.parseInt(query.replaceAll(".*first=(\\d+).*", "$1")) : 0;
        send(
                exchange,
                200,
                clients.values().stream()
                        .filter(client -> {
                            var id = client.path("clientId").asText();
                            return search ? id.contains(asked) : id.equals(asked);
                        })
                        .skip(first)
                        .toList());
    }

    private void password(HttpExchange exchange, ObjectNode user) throws IOException {
        var credential = body(exchange);
        if (credential.path("value").asText().contains("refused")) {
            send(exchange, 400, Map.of("error", "invalidPasswordHistoryMessage"));
            return;
        }
        user.put("password", credential.path("value").asText());
        user.put("temporary", credential.path("temporary").asBoolean());
        send(exchange, 204, null);
    }

    private void steer(HttpExchange exchange, String path) throws IOException {
        synchronized (users) {
            switch (path) {
                case "/fake/reset" -> reset();
                case "/fake/creations" -> creations = body(exchange).asInt();
                case "/fake/removals" -> removals = body(exchange).asInt();
                case "/fake/mode" -> mode = Mode.valueOf(body(exchange).asText());
                case "/fake/users" -> {
                    send(exchange, 200, users.values());
                    return;
                }
                case "/fake/clients" -> {
                    send(exchange, 200, clients.values());
                    return;
                }
                default -> {
                    administer(exchange, path.substring("/fake/".length()).split("/"));
                    return;
                }
            }
        }
        send(exchange, 204, null);
    }

    private void reset() {
        mode = Mode.HERE;
        creations = -1;
        removals = -1;
        users.clear();
        clients.clear();
        Tokens.accounts().forEach(account -> {
            var user = json.createObjectNode()
                    .put("id", account.get(1))
                    .put("username", account.get(0))
                    .put("firstName", account.get(2))
                    .put("enabled", true);
            if (account.get(3).equals("ADMINISTRATOR")) {
                user.putArray(GROUPS).add("administrators");
            }
            users.put(account.get(1), user);
        });
    }

    private JsonNode body(HttpExchange exchange) throws IOException {
        return json.readTree(exchange.getRequestBody());
    }

    /** @param body null for none */
    private void send(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = body == null ? new byte[0] : json.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
