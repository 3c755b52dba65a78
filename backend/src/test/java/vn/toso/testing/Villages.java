package vn.toso.testing;

import static java.util.stream.Collectors.joining;

import java.util.stream.IntStream;

/** Tables of invented villages for the import. */
public final class Villages {

    private Villages() {}

    /** @param commune code of their parent on the day of the import */
    public static String below(String commune, int count) {
        return "name_vi,type,code,parent_code\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> "Thôn thử %1$d,thon,T%1$06d,%2$s\n".formatted(i, commune))
                        .collect(joining());
    }
}
