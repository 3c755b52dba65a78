package vn.toso.shared.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** The operations of Keycloak 26 that the backend uses to manage a realm. Addresses are relative to the realm's administration. */
@RegisterRestClient
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
interface Keycloak {

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
    record StoredCredential(String id, String type) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Group(String id, String name) {}

    /** Answers 409 if the user name is taken; the address in {@code Location} ends with the id. */
    @POST
    @Path("users")
    @Consumes(MediaType.APPLICATION_JSON)
    Response createUser(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, User user);

    @GET
    @Path("users")
    List<User> listUsers(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @QueryParam("briefRepresentation") boolean brief,
            @QueryParam("first") int first,
            @QueryParam("max") int max);

    @PUT
    @Path("users/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    void updateUser(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id, User user);

    @DELETE
    @Path("users/{id}")
    void deleteUser(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id);

    /** Answers 400 if the password breaks a rule of the realm. */
    @PUT
    @Path("users/{id}/reset-password")
    @Consumes(MediaType.APPLICATION_JSON)
    void resetPassword(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id, Credential credential);

    /** Ends all sessions of a user. */
    @POST
    @Path("users/{id}/logout")
    void logOut(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id);

    /** Answers 409 if the client id is taken; the address in {@code Location} ends with the id. */
    @POST
    @Path("clients")
    @Consumes(MediaType.APPLICATION_JSON)
    Response createClient(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, Client client);

    /** At most one, because client ids are unique. */
    @GET
    @Path("clients")
    List<Client> findClients(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @QueryParam("clientId") String clientId);

    /** Those whose client id contains the text, if {@code search}. */
    @GET
    @Path("clients")
    List<Client> searchClients(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @QueryParam("clientId") String text,
            @QueryParam("search") boolean search,
            @QueryParam("first") int first,
            @QueryParam("max") int max);

    /** The account in whose name the client gets tokens. */
    @GET
    @Path("clients/{id}/service-account-user")
    User serviceAccount(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id);

    /** Replaces the secret by a new one. */
    @POST
    @Path("clients/{id}/client-secret")
    Secret renewSecret(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id);

    @DELETE
    @Path("clients/{id}")
    void deleteClient(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id);

    /** At most one if {@code exact}, because user names are unique. */
    @GET
    @Path("users")
    List<User> findUsers(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @QueryParam("username") String username,
            @QueryParam("exact") boolean exact);

    /** At most one if {@code exact}, because names of groups without a parent are unique. */
    @GET
    @Path("groups")
    List<Group> findGroups(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @QueryParam("search") String name,
            @QueryParam("exact") boolean exact);

    @GET
    @Path("groups/{id}/members")
    List<User> members(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("id") String id,
            @QueryParam("briefRepresentation") boolean brief,
            @QueryParam("first") int first,
            @QueryParam("max") int max);

    /** Does nothing if the user is in the group already. */
    @PUT
    @Path("users/{id}/groups/{groupId}")
    void join(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("id") String id,
            @PathParam("groupId") String groupId);

    @DELETE
    @Path("users/{id}/groups/{groupId}")
    void leave(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("id") String id,
            @PathParam("groupId") String groupId);

    /** Empty if nobody can log in with the account. */
    @GET
    @Path("users/{id}/credentials")
    List<StoredCredential> credentials(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id);

    @DELETE
    @Path("users/{id}/credentials/{credentialId}")
    void deleteCredential(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("id") String id,
            @PathParam("credentialId") String credentialId);
}
