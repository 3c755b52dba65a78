package vn.toso.shared.document;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Names the file of a download. Not done by its writer, because the framework calls no writer for HEAD. */
class FileName {

    @ServerResponseFilter
    void name(ContainerResponseContext response) {
        if (response.getEntity() instanceof Download download) {
            var type = response.getMediaType();
            var name = download.fileName(type.getType() + "/" + type.getSubtype());
            response.getHeaders()
                    .putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name));
        }
    }
}
