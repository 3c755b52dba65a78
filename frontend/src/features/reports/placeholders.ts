import type { Passage, ReportView } from '../../api/types'

export type Placeholders = ReportView['placeholders']

const named = /\{([^{}]*)\}/g

/** The text as it will be read: each `{name}` gives way to its value now. */
export function fill(text: string, placeholders: Placeholders): string {
  return text.replace(named, (whole, name: string) => placeholders.find((each) => each.name === name)?.value ?? whole)
}

/** A passage whose figures have nothing to say is not printed. */
export function fillBody(body: Passage[], placeholders: Placeholders): Passage[] {
  return body
    .map(({ style, text }) => ({ style, text: fill(text, placeholders).trim() }))
    .filter(({ text }) => text !== '')
}

/** What stands in braces and is no figure of this report. */
export function unknownIn(text: string, placeholders: Placeholders): string[] {
  const names = Array.from(text.matchAll(named), ([, name]) => name ?? '')
  return names.filter((name) => !placeholders.some((each) => each.name === name))
}
