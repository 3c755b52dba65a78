package vn.toso.shared.problem;

/** Why a request as a whole was refused. Each feature has an enum of its own; the contract lists the constants of all. */
public interface ProblemType extends WireName {

    /** The {@code type} of the answer. */
    default String uri() {
        return uri(name());
    }

    /** The same for the name of a constant. */
    static String uri(String constant) {
        return "/problems/" + WireName.of(constant);
    }
}
