package vn.toso.shared.document;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Names the file of a download. Not done by its writer, because the framework calls no writer for HEAD. */
class FileName {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9._-]");

    @ServerResponseFilter
    void name(ContainerResponseContext response) {
        if (response.getEntity() instanceof Download download) {
            var type = response.getMediaType();
            var name = download.fileName(type.getType() + "/" + type.getSubtype());
            response.getHeaders().putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; " + parameters(name));
        }
    }

    /** RFC 6266: for a name that needs more than plain letters, the encoded form counts. */
    private static String parameters(String name) {
        var plain = PLAIN.matcher(name).matches();
        return plain
                ? "filename=\"%s\"".formatted(name)
                : "filename=\"%s\"; filename*=UTF-8''%s"
                        .formatted(OTHER.matcher(name).replaceAll("_"), encoded(name));
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
