package vn.toso.shared.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The operations of Keycloak 26 that the backend uses. */
@RegisterRestClient
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
interface Keycloak {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Token(@JsonProperty("access_token") String value, @JsonProperty("expires_in") long seconds) {}

    /** @param firstName the full name: the realm has one field for it */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record User(String id, String username, String firstName, Boolean enabled, Map<String, List<String>> attributes) {

        /** @return empty if the account does not have it */
        List<String> attribute(String name) {
            return attributes == null ? List.of() : attributes.getOrDefault(name, List.of());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Client(
            String id,
            String clientId,
            String name,
            String secret,
            Boolean enabled,
            Boolean publicClient,
            Boolean serviceAccountsEnabled,
            Boolean standardFlowEnabled,
            Boolean directAccessGrantsEnabled,
            Boolean fullScopeAllowed,
            List<String> defaultClientScopes,
            List<Mapper> protocolMappers) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Mapper(String name, String protocol, String protocolMapper, Map<String, String> config) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Secret(String value) {}

    record Credential(String type, String value, boolean temporary) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record StoredCredential(String type) {}

    @POST
    @Path("realms/{realm}/protocol/openid-connect/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Token token(
            @PathParam("realm") String realm,
            @FormParam("grant_type") String grantType,
            @FormParam("client_id") String clientId,
            @FormParam("client_secret") String clientSecret);

    /** Answers 409 if the user name is taken; the address in {@code Location} ends with the id. */
    @POST
    @Path("admin/realms/{realm}/users")
    @Consumes(MediaType.APPLICATION_JSON)
    Response createUser(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("realm") String realm, User user);

    @GET
    @Path("admin/realms/{realm}/users")
    List<User> listUsers(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("realm") String realm,
            @QueryParam("briefRepresentation") boolean brief,
            @QueryParam("first") int first,
            @QueryParam("max") int max);

    @PUT
    @Path("admin/realms/{realm}/users/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    void updateUser(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("realm") String realm,
            @PathParam("id") String id,
            User user);

    @DELETE
    @Path("admin/realms/{realm}/users/{id}")
    void deleteUser(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("realm") String realm,
            @PathParam("id") String id);

    /** Answers 400 if the password breaks a rule of the realm. */
    @PUT
    @Path("admin/realms/{realm}/users/{id}/reset-password")
    @Consumes(MediaType.APPLICATION_JSON)
    void resetPassword(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("realm") String realm,
            @PathParam("id") String id,
            Credential credential);

    /** Ends all sessions of a user. */
    @POST
    @Path("admin/realms/{realm}/users/{id}/logout")
    void logOut(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("realm") String realm,
            @PathParam("id") String id);

    /** Answers 409 if the client id is taken; the address in {@code Location} ends with the id. */
    @POST
    @Path("admin/realms/{realm}/clients")
    @Consumes(MediaType.APPLICATION_JSON)
    Response createClient(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("realm") String realm, Client client);

    /** At most one, because client ids are unique. */
    @GET
    @Path("admin/realms/{realm}/clients")
    List<Client> findClients(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("realm") String realm,
            @QueryParam("clientId") String clientId);

    /** Those whose client id contains the text, if {@code search}. */
    @GET
    @Path("admin/realms/{realm}/clients")
    List<Client> searchClients(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("realm") String realm,
            @QueryParam("clientId") String text,
            @QueryParam("search") boolean search,
            @QueryParam("first") int first,
            @QueryParam("max") int max);

    /** The account in whose name the client gets tokens. */
    @GET
    @Path("admin/realms/{realm}/clients/{id}/service-account-user")
    User serviceAccount(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("realm") String realm,
            @PathParam("id") String id);

    /** Replaces the secret by a new one. */
    @POST
    @Path("admin/realms/{realm}/clients/{id}/client-secret")
    Secret renewSecret(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("realm") String realm,
            @PathParam("id") String id);

    @DELETE
    @Path("admin/realms/{realm}/clients/{id}")
    void deleteClient(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("realm") String realm,
            @PathParam("id") String id);

    /** At most one if {@code exact}, because user names are unique. */
    @GET
    @Path("admin/realms/{realm}/users")
    List<User> findUsers(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("realm") String realm,
            @QueryParam("username") String username,
            @QueryParam("exact") boolean exact);

    /** Empty if nobody can log in with the account. */
    @GET
    @Path("admin/realms/{realm}/users/{id}/credentials")
    List<StoredCredential> credentials(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("realm") String realm,
            @PathParam("id") String id);
}
