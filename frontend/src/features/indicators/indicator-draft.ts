import type { CatalogueEntry, Indicator, IndicatorDefinition } from '../../api/types'
import { parseDate } from '../../shared/dates'

/** The typed values of the form for an indicator. */
export interface IndicatorDraft {
  code: string
  name: string
  nameEn: string
  help: string
  helpEn: string
  kind: Indicator['kind']
  counts: Indicator['counts']
  partIds: string[]
  validFrom: string
}

export type IndicatorProblem = 'required' | 'code' | 'date' | 'help'

export const blankIndicator: IndicatorDraft = {
  code: '',
  name: '',
  nameEn: '',
  help: '',
  helpEn: '',
  kind: 'STOCK',
  counts: 'PERSONS',
  partIds: [],
  validFrom: '',
}

export function draftOf({ code, name, help, kind, counts, partIds }: Indicator): IndicatorDraft {
  return {
    ...blankIndicator,
    ...{ code, kind, counts, partIds },
    name: name.vi,
    nameEn: name.en,
    help: help?.vi ?? '',
    helpEn: help?.en ?? '',
  }
}

/** The form's values for an entry of the catalogue. Its parts are the existing indicators with the codes of its parts. */
export function picked(entry: CatalogueEntry, indicators: Indicator[]): Partial<IndicatorDraft> {
  const { code, name, help, kind, counts, partCodes } = entry
  return {
    ...{ code, kind, counts },
    name: name.vi,
    nameEn: name.en,
    help: help.vi,
    helpEn: help.en,
    partIds: indicators.filter((one) => partCodes.includes(one.code)).map(({ id }) => id),
  }
}

interface Read {
  code: string
  validFrom: string | undefined
  definition: IndicatorDefinition
  problems: Partial<Record<keyof IndicatorDraft, IndicatorProblem>>
}

export function readIndicator(draft: IndicatorDraft, isNew: boolean): Read {
  const problems: Read['problems'] = {}
  const [name, nameEn, help, helpEn] = [draft.name, draft.nameEn, draft.help, draft.helpEn].map((text) => text.trim())
  const code = draft.code.trim().toUpperCase()
  const validFrom = parseDate(draft.validFrom)
  if (!name) problems.name = 'required'
  if (helpEn && !help) problems.help = 'help'
  if (isNew) {
    if (!/^[A-Z][A-Z0-9_]{1,39}$/.test(code)) problems.code = code === '' ? 'required' : 'code'
    if (!validFrom) problems.validFrom = draft.validFrom.trim() === '' ? 'required' : 'date'
  }
  const { kind, counts, partIds } = draft
  const definition = {
    name: { vi: name ?? '', en: nameEn || (name ?? '') },
    help: help ? { vi: help, en: helpEn || help } : undefined,
    ...{ kind, counts, partIds },
  }
  return { code, validFrom, definition, problems }
}
