package vn.toso.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An invented country as a table that the import of units accepts. It has provinces and districts as Vietnam had in 2022,
 * and as many communes and villages as the caller wants. The same seed gives the same country. Names combine syllables of
 * Vietnamese place names.
 *
 * <p>The class depends on no other class, so that {@code java Country.java} can run it alone ({@code make country}).
 */
public final class Country {

    public static final String HEADER = "level,code,name_vi,type,parent_code,province_code,district_code";

    /** The numbers of 2022. Smaller and larger countries keep their proportion. */
    private static final int PROVINCES = 63;

    private static final int DISTRICTS = 705;
    private static final int COMMUNES = 10_599;

    /** One province in eleven is a city. */
    private static final int CITIES = 11;

    private static final int TWO_DIGITS = 99;
    private static final int THREE_DIGITS = 999;

    /** One commune in twenty is a town, one in six a ward. */
    private static final int TOWNS = 20;

    private static final int WARDS = 6;

    private static final List<String> FIRST = words(
            "An Bảo Bắc Bình Cao Cẩm Châu Diên Đại Đắk Điền Đông Đồng Đức Gia Giao Hà Hải Hạ Hậu Hiệp Hòa Hoàng Hồng Hợp "
                    + "Hùng Hưng Hương Hữu Kim Kỳ La Lạc Lâm Liên Lộc Long Lương Mai Minh Mỹ Nam Nậm Nghĩa Ngọc Nhân Nhơn Ninh Phong "
                    + "Phú Phúc Phước Quảng Quang Quỳnh Sơn Tam Tân Tây Thái Thanh Thành Thiện Thịnh Thọ Thuận Thủy Thượng Tiên Trà "
                    + "Trung Trường Tú Vạn Vân Việt Vĩnh Xuân Yên");
    private static final List<String> SECOND = words(
            "An Bằng Bình Châu Chính Cường Dương Đạo Đình Định Đoài Đức Giang Hà Hải Hạnh Hiệp Hòa Hội Hợp Hưng Khánh Khê "
                    + "Kiên La Lạc Lạng Lâm Lập Liên Lĩnh Lộc Lợi Long Lương Lý Mỹ Mỗ Nghĩa Nguyên Nhuận Ninh Phong Phú Phúc Phương "
                    + "Quang Quý Sơn Tài Tân Thạch Thành Thắng Thịnh Thọ Thuận Thủy Tiến Trạch Trị Trung Trường Vân Viên Vinh Vượng "
                    + "Xá Xuân Yên");
    private static final List<String> OF_VILLAGES =
            words("Bản Cầu Chợ Cốc Đồi Đồng Gò Hang Khau Khe Làng Lũng Mỏ Nà Nặm Pác "
                    + "Phai Phố Quán Rừng Suối Tân Thẳm Trại Trung Tổng Vườn Xóm");

    private final Random random;
    private final List<String> lines = new ArrayList<>(List.of(HEADER));
    private final List<String[]> communes = new ArrayList<>();

    private Country(long seed) {
        random = new Random(seed);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    /** @return the lines of the table: first the headings, then the units, each after its parent */
    public static List<String> lines(int communes, int villages, long seed) {
        var country = new Country(seed);
        country.communes(communes);
        country.villages(villages);
        return List.copyOf(country.lines);
    }

    /**
     * The table of new villages for existing communes, spread evenly over them.
     *
     * @param communes codes of the communes
     * @param villages number of villages in all
     */
    public static List<String> villagesOf(List<String> communes, int villages, long seed) {
        var country = new Country(seed);
        communes.forEach(code -> country.communes.add(new String[] {code, "", "", "xa"}));
        country.villages(villages);
        return List.copyOf(country.lines);
    }

    private void communes(int count) {
        int districts = Math.min(THREE_DIGITS, Math.max(1, share(DISTRICTS, COMMUNES, count)));
        int provinces = Math.min(TWO_DIGITS, Math.max(1, share(PROVINCES, DISTRICTS, districts)));
        Set<String> ofCountry = new HashSet<>();
        for (int province = 1; province <= provinces; province++) {
            var provinceCode = "%02d".formatted(province);
            boolean city = province % CITIES == 1;
            add(
                    "PROVINCE",
                    provinceCode,
                    city ? "Thành phố" : "Tỉnh",
                    another(ofCountry, this::name),
                    city ? "thanh_pho_tw" : "tinh",
                    "",
                    provinceCode,
                    "");
            Set<String> ofProvince = new HashSet<>();
            for (int district = share(districts, provinces, province - 1) + 1;
                    district <= share(districts, provinces, province);
                    district++) {
                var districtCode = "%03d".formatted(district);
                add(
                        "DISTRICT",
                        districtCode,
                        "Huyện",
                        another(ofProvince, this::name),
                        "huyen",
                        provinceCode,
                        provinceCode,
                        districtCode);
                communesOf(
                        provinceCode,
                        districtCode,
                        share(count, districts, district - 1),
                        share(count, districts, district));
            }
        }
    }

    /** The end (exclusive) of part {@code i} of {@code n} when {@code whole} is divided as evenly as possible. */
    private static int share(int whole, int n, int i) {
        return (int) ((long) whole * i / n);
    }

    private void communesOf(String province, String district, int from, int to) {
        Set<String> ofDistrict = new HashSet<>();
        for (int commune = from + 1; commune <= to; commune++) {
            var code = "%05d".formatted(commune);
            var type = commune % TOWNS == 0 ? "thi_tran" : commune % WARDS == 0 ? "phuong" : "xa";
            var word = type.equals("xa") ? "Xã" : type.equals("phuong") ? "Phường" : "Thị trấn";
            add("COMMUNE", code, word, another(ofDistrict, this::name), type, district, province, district);
            communes.add(new String[] {code, province, district, type});
        }
    }

    private void villages(int count) {
        for (int i = 0; i < communes.size(); i++) {
            var commune = communes.get(i);
            boolean rural = commune[3].equals("xa");
            Set<String> ofCommune = new HashSet<>();
            for (int village = share(count, communes.size(), i) + 1;
                    village <= share(count, communes.size(), i + 1);
                    village++) {
                var name = another(ofCommune, rural ? this::villageName : this::number);
                add(
                        "VILLAGE",
                        "",
                        rural ? "Thôn" : "Tổ dân phố",
                        name,
                        rural ? "thon" : "to_dan_pho",
                        commune[0],
                        commune[1],
                        commune[2]);
            }
        }
    }

    private void add(
            String level,
            String code,
            String word,
            String name,
            String type,
            String parent,
            String province,
            String district) {
        lines.add(String.join(",", level, code, word + " " + name, type, parent, province, district));
    }

    /** Draws a name that no sibling has. After 50 failed attempts it appends a number. */
    private String another(Set<String> taken, Supplier<String> names) {
        var name = names.get();
        for (int tries = 2; !taken.add(name); tries++) {
            name = tries < 50 ? names.get() : names.get() + " " + tries;
        }
        return name;
    }

    private String name() {
        var first = one(FIRST);
        var second = one(SECOND);
        return first.equals(second) ? name() : first + " " + second;
    }

    private String villageName() {
        return switch (random.nextInt(4)) {
            case 0 -> number();
            case 1 -> one(OF_VILLAGES) + " " + one(SECOND);
            default -> name();
        };
    }

    private String number() {
        return String.valueOf(1 + random.nextInt(20));
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /** @param arguments file, communes, villages, seed */
    public static void main(String[] arguments) throws IOException {
        var lines = lines(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]));
        Files.write(Path.of(arguments[0]), lines);
        System.out.printf("%,d units in %s%n", lines.size() - 1, arguments[0]);
    }
}
