package vn.toso.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** A scanner for malware that speaks the protocol of ClamAV's clamd over TCP. */
@ConfigMapping(prefix = "toso.attachment.scanner")
interface ScannerConfig {

    /** Without it, files are not scanned. */
    Optional<String> host();

    @WithDefault("3310")
    int port();

    /** Whether files are refused while the scanner is away; otherwise they are kept unscanned, and the log says so. */
    @WithDefault("true")
    boolean required();

    /** To connect, and for each wait for the scanner's answer. */
    @WithDefault("20s")
    Duration timeout();
}
