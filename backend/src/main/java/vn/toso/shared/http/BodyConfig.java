package vn.toso.shared.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Limits of request bodies. The values and their reasons are in application.properties. */
@ConfigMapping(prefix = "toso.body")
interface BodyConfig {

    /** The largest imported table. */
    MemorySize importSize();

    /** The largest attached file. */
    MemorySize fileSize();

    /** How long a body may take to arrive. */
    Duration patience();

    /** For the bodies of all running requests, except attached files. */
    MemorySize memory();

    /** For the attached files of all running requests. */
    MemorySize disk();
}
