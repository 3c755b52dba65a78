import type { TFunction } from 'i18next'
import type { CatalogueEntry, Indicator, IndicatorOfNewRegime, RegimeTemplate, UnitRef } from '../../api/types'
import { unitName } from '../../reference/names'
import { isRatio } from '../../reference/sum'
import { formatDate } from '../../shared/dates'
import { blankRegime, definitionDraft, type AskedDraft, type RegimeDraft } from './regime-draft'

/** What a template makes for a unit. */
export interface TemplateStart {
  /** The indicators of the form that are there already. */
  kept: Indicator[]
  /** Those that are defined with the regime, parts before their sum. */
  added: Indicator[]
  /** Those that cannot be in the form, because the unit uses their code for something else. */
  taken: CatalogueEntry[]
  draft: RegimeDraft
}

/** Within a sentence: "xã Hữu Liên". */
export function unitInSentence(t: TFunction, unit: UnitRef): string {
  const name = unitName(t, unit)
  return name === unit.name ? name : name.charAt(0).toLowerCase() + name.slice(1)
}

const means = (one: Indicator, entry: CatalogueEntry, partIds: string[]) =>
  one.kind === entry.kind &&
  one.counts === entry.counts &&
  one.answer.type === entry.answer.type &&
  one.answer.decimals === entry.answer.decimals &&
  one.validTo === undefined &&
  one.partIds.length === partIds.length &&
  // The order matters only for a ratio.
  partIds.every((id, at) => (isRatio(one) ? one.partIds[at] === id : one.partIds.includes(id)))

/**
 * @param usable the indicators with a code of the template that the unit or a unit above it has defined
 * @param recipient who receives the reports, in words
 */
export function startFrom(
  template: RegimeTemplate,
  ownerId: string,
  usable: Indicator[],
  today: string,
  recipient: string,
  sendingMethod: string,
): TemplateStart {
  const kept: Indicator[] = []
  const added: Indicator[] = []
  const taken: CatalogueEntry[] = []
  for (const entry of template.indicators) {
    const partIds = entry.partCodes.flatMap((code) => [...kept, ...added].find((one) => one.code === code)?.id ?? [])
    const own = usable.filter(({ code }) => code === entry.code)
    const same = own.filter((one) => one.validFrom <= today && means(one, entry, partIds))
    const found = same.find((one) => one.ownerId === ownerId) ?? same[0]
    if (found) kept.push(found)
    else if (partIds.length < entry.partCodes.length || own.some((one) => one.ownerId === ownerId)) taken.push(entry)
    else {
      const { code, name, help, kind, counts, answer, direction } = entry
      const made = { id: crypto.randomUUID(), code, name, help, kind, counts, answer, direction, partIds }
      added.push({ ...made, ownerId, validFrom: today, version: 0, allowedActions: [] })
    }
  }
  const inForm = new Map([...kept, ...added].map((one) => [one.code, one.id]))
  const asked = template.indicators.flatMap(({ code }): AskedDraft[] => {
    const indicatorId = inForm.get(code)
    return indicatorId ? [{ indicatorId, help: '', helpEn: '' }] : []
  })
  const { code, name, content, outline, reportingLevel } = template
  const draft = {
    ...blankRegime(today),
    ...definitionDraft(template, today),
    ...{ code, content, outline, reportingLevel, asked, recipient, sendingMethod },
    name: name.vi,
    nameEn: name.en,
    validFrom: formatDate(today),
  }
  return { kept, added, taken, draft }
}

/** The request's members for those new indicators that the form still asks for. */
export function newIndicators(added: Indicator[], asked: { indicatorId: string }[]): IndicatorOfNewRegime[] {
  return added
    .filter(({ id }) => asked.some(({ indicatorId }) => indicatorId === id))
    .map(({ id, code, name, help, kind, counts, answer, direction, partIds }) => ({
      id,
      code,
      definition: { name, help, kind, counts, answer, direction, partIds },
    }))
}
