package vn.toso.people;

import static java.util.Map.entry;

import java.util.Map;

/** The Vietnamese headings of tables of people and of their roles, by column. {@link PeopleImportTable} reads them. */
final class PeopleHeadings {

    static final Map<String, String> VIETNAMESE = Map.ofEntries(
            entry("username", "Tên đăng nhập"),
            entry("full_name", "Họ và tên"),
            entry("unit_level", "Cấp đơn vị"),
            entry("unit_code", "Mã đơn vị"),
            entry("unit_name", "Tên đơn vị"),
            entry("unit_ended_on", "Đơn vị kết thúc từ"),
            entry("state", "Tình trạng"),
            entry("email", "Thư điện tử"),
            entry("phone", "Số điện thoại"),
            entry("roles", "Các vai trò"),
            entry("created_at", "Tạo lúc"),
            entry("role", "Vai trò"),
            entry("when", "Hiệu lực"),
            entry("valid_from", "Từ lúc"),
            entry("valid_to", "Đến lúc"),
            entry("granted_by", "Người giao"),
            entry("ended_by", "Người kết thúc"),
            entry("reason", "Lý do, căn cứ"),
            entry("end_reason", "Lý do kết thúc"));

    private PeopleHeadings() {}
}
