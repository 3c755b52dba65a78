package vn.toso.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The demo of a day of 2026: the province of Lạng Sơn with its communes directly below it. */
public class TwoTiers implements QuarkusTestProfile {

    public static final String TODAY = "2026-09-14";

    /** The regime by which the province asks its communes. */
    public static final String PROVINCE_REGIME = "7050de30-0022-4000-8000-000000000001";

    /** The regime by which the commune of Hữu Liên asks its villages. */
    public static final String VILLAGE_REGIME = "7050de30-0022-4000-8000-000000000011";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("toso.demo.date", TODAY);
    }
}
