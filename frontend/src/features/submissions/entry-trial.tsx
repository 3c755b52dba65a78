import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorRef, Rule } from '../../api/types'
import { isRatio } from '../../reference/sum'
import { formatCount } from '../../shared/numbers'
import { askedFor, blank, check, type Entries } from './entries'
import { checkForm, entryProblemWords, warningWords } from './entry-problems'
import classes from './entry-trial.module.css'
import { FigureField } from './figure-field'
import { RatioLine } from './ratio-line'
import type { CheckedForm } from './rules'

const population = 5000
/** Earlier figures, the latest first; enough for all rules to compare with. */
const before = [1000, 990, 980]
export const trialDates = before.length

interface Props {
  indicators: IndicatorRef[]
  rules: Rule[]
  today: string
  /** The dates of the earlier figures, the latest first. */
  earlier: string[]
}

/** A trial of the form with working rules; sends and stores nothing. */
export function EntryTrial({ indicators, rules, today, earlier }: Props) {
  const { t } = useTranslation()
  const [entries, setEntries] = useState<Entries>({})
  const recent = before.flatMap((value, index) => (earlier[index] ? [{ asOf: earlier[index], value }] : []))
  const form: CheckedForm = {
    rules,
    population,
    asOf: today,
    fields: indicators.map((indicator) => ({
      indicator,
      carriedFrom: [],
      dividedWithoutShares: [],
      recent,
      previous: recent[0] && { indicatorId: indicator.id, ...recent[0] },
    })),
  }
  const { problems, warnings } = checkForm(form, entries, '', [])
  const asked = askedFor(form)
  const { figures } = check(asked, entries)
  return (
    <div className={classes.fields}>
      <p className="soft">{t('trial.why', { population: formatCount(population) })}</p>
      {form.fields.map((field) => {
        const { id } = field.indicator
        if (isRatio(field.indicator))
          return <RatioLine key={id} indicator={field.indicator} form={form} figures={figures} />
        if (!asked.includes(field)) return null
        const concerns = (one: { indicatorId?: string }) => one.indicatorId === id
        // An empty field is not an error yet.
        const problem =
          entries[id]?.text || entries[id]?.mark
            ? problems.find((one) => concerns(one) && (one.kind === 'figure' || one.kind === 'rule'))
            : undefined
        return (
          <FigureField
            key={id}
            field={field}
            asOf={today}
            entry={entries[id] ?? blank}
            error={problem && entryProblemWords(t, problem, form, entries)}
            warnings={warnings.filter(concerns).map((warning) => warningWords(t, warning, form, entries))}
            unexplained={false}
            comments={[]}
            onChange={(entry) => setEntries({ ...entries, [id]: entry })}
          />
        )
      })}
    </div>
  )
}
