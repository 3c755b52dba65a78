package vn.toso.shared.problem;

/** Why a whole request was refused. Each feature has its own enum; the OpenAPI document lists all constants. */
public interface ProblemType extends WireName {

    /** The {@code type} member of the answer. */
    default String uri() {
        return uri(name());
    }

    /** The {@code type} for the name of a constant. */
    static String uri(String constant) {
        return "/problems/" + WireName.of(constant);
    }
}
