import type { TFunction } from 'i18next'
import type { Passage, ReportView } from '../../api/types'

export type Placeholders = ReportView['placeholders']

const named = /\{([^{}]*)\}/g

const optional = /\[([^[\]]*)\]/g

/**
 * The text as it will be read: each `{name}` gives way to its value now, and what stands in square brackets is left out
 * where one of its figures has nothing to say.
 */
export function fill(text: string, placeholders: Placeholders): string {
  const valueOf = (name: string) => placeholders.find((each) => each.name === name)?.value
  const kept = text.replace(optional, (whole, part: string) => {
    const names = namesIn(part)
    if (names.length === 0) return whole
    return names.some((name) => valueOf(name) === '') ? '' : part
  })
  return kept.replace(named, (whole, name: string) => valueOf(name) ?? whole)
}

/** A passage whose figures have nothing to say is not printed, and one that stands for several is as many. */
export function fillBody(body: Passage[], placeholders: Placeholders): Passage[] {
  return body
    .flatMap(({ style, text }) => {
      const lines = placeholders.find(({ name }) => text === `{${name}}`)?.lines
      return (lines ?? [fill(text, placeholders).trim()]).map((line) => ({ style, text: line }))
    })
    .filter(({ text }) => text !== '')
}

/** Says which names in braces are no figures of a report. */
export function unknownText(t: TFunction, text: string, placeholders: Placeholders): string | false {
  const names = unknownIn(text, placeholders)
  return names.length > 0 && t('report.unknown', { names: names.map((name) => `{${name}}`).join(', ') })
}

/** What stands in braces and is no figure of this report. */
export function unknownIn(text: string, placeholders: Placeholders): string[] {
  return namesIn(text).filter((name) => !placeholders.some((each) => each.name === name))
}

const namesIn = (text: string) => Array.from(text.matchAll(named), ([, name]) => name ?? '')
