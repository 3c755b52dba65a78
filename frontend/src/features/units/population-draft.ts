import type { Population } from '../../api/types'
import { formatCount, parseCount } from '../../shared/numbers'

export const counted = ['total', 'aged15AndOver', 'households'] as const
type CountField = (typeof counted)[number]

/** The typed counts. */
export type PopulationDraft = Record<CountField | 'year' | 'source', string>

type PopulationProblem = 'required' | 'number' | 'oneCount' | 'moreThanTotal' | 'year'

export function draftOf(counts: Partial<Population>, year: number | undefined): PopulationDraft {
  const text = (value: number | undefined) => (value === undefined ? '' : formatCount(value))
  return {
    year: year === undefined ? '' : String(year),
    total: text(counts.total),
    aged15AndOver: text(counts.aged15AndOver),
    households: text(counts.households),
    source: counts.source ?? '',
  }
}

interface Read {
  year: number
  body: Population
  problems: Partial<Record<keyof PopulationDraft, PopulationProblem>>
}

/** Reads the form: the request body, and the problems by field, including contradictions between fields. */
export function readPopulation(draft: PopulationDraft): Read {
  const problems: Read['problems'] = {}
  const body: Population = { source: draft.source.trim() }
  for (const field of counted) {
    const read = parseCount(draft[field])
    if (read.kind === 'value') body[field] = read.value
    else if (read.kind === 'problem') problems[field] = 'number'
  }
  const year = /^\d{4}$/.test(draft.year.trim()) ? Number(draft.year) : 0
  if (year < 1900 || year > 2200) problems.year = 'year'
  if (body.source === '') problems.source = 'required'
  if (counted.every((field) => body[field] === undefined)) problems.total ??= 'oneCount'
  if (body.total !== undefined)
    for (const field of ['aged15AndOver', 'households'] as const)
      if ((body[field] ?? 0) > body.total) problems[field] = 'moreThanTotal'
  return { year, body, problems }
}
