package vn.toso.shared.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computes codes that only this installation can compute, the same at each of its backends. The key is the client secret of the
 * backend; an installation without one has a key for each backend until it stops.
 */
@ApplicationScoped
public class SharedKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 32;

    private final byte[] secret;

    SharedKey(IdentityConfig config) {
        this.secret = config.clientSecret()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseGet(SharedKey::random);
    }

    private static byte[] random() {
        var bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /**
     * The HMAC-SHA256 of some bytes.
     *
     * @param label of the use, so that a code of one use is none of another
     */
    public byte[] sign(String label, byte[] body) {
        return hmac(hmac(secret, label.getBytes(StandardCharsets.UTF_8)), body);
    }

    private static byte[] hmac(byte[] key, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
