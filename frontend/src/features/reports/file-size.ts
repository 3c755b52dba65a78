const kilobyte = 1024
const megabyte = kilobyte * kilobyte

/** Formats the size of a file with at most one decimal: `1,2 MB`, `640 kB`. */
export function formatSize(bytes: number): string {
  const large = bytes >= megabyte
  const size = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: large ? 1 : 0 })
  return large ? `${size.format(bytes / megabyte)} MB` : `${size.format(Math.ceil(bytes / kilobyte))} kB`
}
