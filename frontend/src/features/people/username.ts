const longest = 56

/** The user name that the server makes of a full name, unless somebody has it: "Hoàng Thị Bé" becomes `hoangthibe`. */
export function usernameOf(fullName: string): string {
  return fullName
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]/g, '')
    .slice(0, longest)
}
