package vn.toso.people;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitType;

/** Prints slips for as many people as there are communes. Prints the times; asserts no limit. */
class SlipPaperBench {

    @Test
    void slipsOfManyPeople() {
        print(100);
        for (int people : new int[] {100, 500, 3_321}) {
            long began = System.nanoTime();
            int bytes = print(people);
            System.out.printf(
                    "BENCH slips of %d people: %.1f s, %d KB%n",
                    people, (System.nanoTime() - began) / 1e9, bytes / 1024);
        }
    }

    private static int print(int count) {
        var issued = new HashMap<UUID, SlipView>();
        var people = IntStream.range(0, count)
                .mapToObj(i -> {
                    var id = UUID.randomUUID();
                    var code = SlipCode.random().shown();
                    issued.put(
                            id,
                            new SlipView(
                                    code, "https://toso.example.vn/kich-hoat#" + code, OffsetDateTime.now(), false));
                    return person(id, i);
                })
                .toList();
        return SlipPaper.write(people, issued, "Quản trị tỉnh", List.of()).length;
    }

    private static PaperSlip person(UUID id, int number) {
        var commune = new UnitRef(id, Level.COMMUNE, UnitType.XA, "06388", "Hữu Liên");
        return new PaperSlip(
                id, id.toString(), "nguoi" + number, "Nguyễn Thị Ngọc " + number, commune, PersonState.ACTIVE, false);
    }
}
