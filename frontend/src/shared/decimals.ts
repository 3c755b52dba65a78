/** A number as the server writes it (`1250.5`) in Vietnamese notation: `1.250,5`. Other texts stay as they are. */
export function decimalText(value: string): string {
  const [, whole, decimals = ''] = /^(\d+)(?:\.(\d+))?$/.exec(value) ?? []
  if (whole === undefined) return value
  const digits = decimals.replace(/0+$/, '')
  return new Intl.NumberFormat('vi-VN', { useGrouping: true }).format(BigInt(whole)) + (digits && `,${digits}`)
}

const most = 999_999_999_999

/** Reads `99,5`, `1.250` or `1.250,5`; undefined for other texts, and for more than `places` decimals. */
export function parseDecimal(text: string, places = 3): number | undefined {
  const [, whole, decimals = ''] = /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/.exec(text.trim()) ?? []
  if (whole === undefined || decimals.length > places) return undefined
  const value = Number(`${whole.replaceAll('.', '')}.${decimals || 0}`)
  return value <= most ? value : undefined
}
