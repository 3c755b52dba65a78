/** Where the user guide tells of the pages below a path. */
const sections: [path: string, anchor: string][] = [
  ['/bao-cao', 'báo-cáo-tổng-hợp'],
  ['/bien-nhan', 'biên-nhận'],
  ['/chi-tieu', 'chỉ-tiêu'],
  ['/cho-gui', 'chờ-gửi'],
  ['/danh-muc/che-do', 'chế-độ-báo-cáo'],
  ['/danh-muc/ngay-nghi', 'ngày-nghỉ-lễ'],
  ['/danh-muc', 'danh-mục'],
  ['/don-vi/sap-xep', 'sắp-xếp-đơn-vị'],
  ['/don-vi', 'đơn-vị'],
  ['/duyet', 'duyệt-báo-cáo'],
  ['/mau-bao-cao', 'báo-cáo-tổng-hợp'],
  ['/nhap-bang', 'nhập-bảng'],
  ['/nhap-bao-cao', 'nhập-báo-cáo'],
  ['/tien-do', 'tiến-độ'],
  ['/to-cong-nghe-so', 'tổ-công-nghệ-số'],
]

export function helpFor(path: string): string {
  return sections.find(([start]) => path === start || path.startsWith(`${start}/`))?.[1] ?? 'hôm-nay'
}
