import type { TFunction } from 'i18next'
import type { Figure } from '../../api/types'
import { inLanguage, unitNames } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import { decimalText } from '../../shared/decimals'
import { formatCount, percentOf } from '../../shared/numbers'
import type { Entry, FieldProblem } from './entries'
import { brokenBound, measureOf, ratioSides, sumOf, type CheckedForm, type Finding, type RatioRule } from './rules'

/** A sentence that names the field and its problem, used in the summary and at the field. */
export function problemWords(t: TFunction, code: FieldProblem['code'], field: string, entry: Entry): string {
  const text = entry.text.trim()
  const whole = Number(text.normalize('NFKC').replace(/\D/g, ''))
  return t(`entry.problem.${code}`, { field, text, whole: formatCount(whole) })
}

/** A finding of a rule in words, with the figures that the rule compared. */
export function findingWords(t: TFunction, finding: Finding, form: CheckedForm, figures: Figure[]): string {
  const { indicatorId, rule } = finding
  const about = form.fields.find(({ indicator }) => indicator.id === indicatorId)
  const field = about ? inLanguage(about.indicator.name) : ''
  const value = formatCount(figures.find((figure) => figure.indicatorId === indicatorId)?.value ?? 0)
  const last = about?.recent[0]
  switch (rule.kind) {
    case 'RANGE': {
      const { min, max } = rule
      if (min != null && max != null)
        return t('entry.finding.outside', { field, value, min: formatCount(min), max: formatCount(max) })
      return min != null
        ? t('entry.finding.below', { field, value, min: formatCount(min) })
        : t('entry.finding.above', { field, value, max: formatCount(max ?? 0) })
    }
    case 'PARTS_EXCEED_WHOLE':
      return t('entry.finding.parts', { field, value, sum: formatCount(sumOf(figures, rule.partIds)) })
    case 'RATIO_RANGE':
      return ratioWords(t, rule, form, figures)
    case 'ABOVE_POPULATION':
      return t('entry.finding.population', { field, value, population: formatCount(form.population ?? 0) })
    case 'FALLING':
    case 'JUMP': {
      const before = { last: formatCount(last?.value ?? 0), date: last ? formatDate(last.asOf) : '' }
      const found = t(rule.kind === 'FALLING' ? 'entry.finding.falling' : 'entry.finding.jump', {
        field,
        value,
        ...before,
      })
      if (!about || about.carriedFrom.length === 0) return found
      const units = unitNames(t, about.carriedFrom)
      return `${found} ${t('entry.carried', { units, value: before.last, date: before.date })}.`
    }
  }
}

function ratioWords(t: TFunction, rule: RatioRule, form: CheckedForm, figures: Figure[]): string {
  const { numeratorIds, denominatorIds, min, max } = rule
  const names = (ids: string[]) =>
    form.fields
      .filter(({ indicator }) => ids.includes(indicator.id))
      .map(({ indicator }) => inLanguage(indicator.name))
      .join(' + ')
  const measure = measureOf(form)
  const { numerator: over = 0, denominator: under = 0 } = ratioSides(rule, measure, figures) ?? {}
  const counts = `${formatCount(over)}/${formatCount(under)}`
  const value = under > 0 ? `${counts} = ${decimalText(percentOf(over, under, 3))}%` : counts
  const about = { field: names(numeratorIds), denominator: names(denominatorIds), value }
  if (brokenBound(rule, measure, figures) === 'min')
    return t('entry.finding.ratioBelow', { ...about, min: decimalText(`${min}`) })
  return max === 100
    ? t('entry.finding.ratioWhole', about)
    : t('entry.finding.ratioAbove', { ...about, max: decimalText(`${max}`) })
}
