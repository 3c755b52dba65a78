import type { TFunction } from 'i18next'
import type { Passage, ReportView } from '../../api/types'

export type Placeholders = ReportView['placeholders']

const named = /\{([^{}]*)\}/g

const optional = /\[([^[\]]*)\]/g

/**
 * Replaces each `{name}` by its present value. Leaves out text in square brackets if one of its placeholders has an empty
 * value.
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

/** Fills all passages. Leaves out passages without text, and repeats a passage that lists several values. */
export function fillBody(body: Passage[], placeholders: Placeholders): Passage[] {
  return body
    .flatMap(({ style, text }) => {
      const lines = placeholders.find(({ name }) => text === `{${name}}`)?.lines
      return (lines ?? [fill(text, placeholders).trim()]).map((line) => ({ style, text: line }))
    })
    .filter(({ text }) => text !== '')
}

/** Words that name the unknown placeholders of a text; false if there are none. */
export function unknownText(t: TFunction, text: string, placeholders: Placeholders): string | false {
  const names = unknownIn(text, placeholders)
  return names.length > 0 && t('report.unknown', { names: names.map((name) => `{${name}}`).join(', ') })
}

/** The names of unknown placeholders in a text. */
export function unknownIn(text: string, placeholders: Placeholders): string[] {
  return namesIn(text).filter((name) => !placeholders.some((each) => each.name === name))
}

const namesIn = (text: string) => Array.from(text.matchAll(named), ([, name]) => name ?? '')
