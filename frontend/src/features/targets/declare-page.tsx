import { Button, NativeSelect, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { Indicator, NewTarget, UnitRef, UnitView } from '../../api/types'
import { PageTitle } from '../../components/page-title'
import { UnitPicker } from '../../components/unit-picker'
import { inLanguage } from '../../reference/names'
import { isRatio } from '../../reference/sum'
import { addDays, formatDate, parseDate } from '../../shared/dates'
import { blankDeclaration, readDeclaration } from './declaration-draft'
import { DeclarationFields } from './declaration-fields'
import { useDeclare } from './queries'
import { targetProblemText } from './target-problem'
import classes from './targets.module.css'

const counted = ['PERSONS', 'ACCOUNTS', 'ORGANISATIONS', 'OTHER'] as const
const shares = ['AGED_15_AND_OVER', 'TOTAL', 'HOUSEHOLDS'] as const
const usualDigits = 2

interface Props {
  unit: UnitView
  indicators: Indicator[]
  today: string
}

/** The form for a new target. */
export function DeclarePage({ unit: asked, indicators, today }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [unit, setUnit] = useState<UnitRef | undefined>(asked)
  const year = today.slice(0, 4)
  const [name, setName] = useState('')
  const [type, setType] = useState<(typeof counted)[number] | (typeof shares)[number]>('PERSONS')
  const [from, setFrom] = useState(formatDate(`${year}-01-01`))
  const [to, setTo] = useState(formatDate(`${year}-12-31`))
  const [chosen, setChosen] = useState<string[]>([])
  const [understood, setUnderstood] = useState(false)
  const [draft, setDraft] = useState({ ...blankDeclaration, effectiveFrom: formatDate(`${year}-01-01`) })
  const [tried, setTried] = useState(false)
  const declare = useDeclare()
  const percentOf = shares.find((one) => one === type)
  const counts: NewTarget['counts'] =
    counted.find((one) => one === type) ?? (percentOf === 'HOUSEHOLDS' ? 'OTHER' : 'PERSONS')
  const read = readDeclaration(draft, percentOf !== undefined)
  const period = { from: parseDate(from), to: parseDate(to) }
  const ratios = indicators.filter(isRatio)
  const fitting = indicators.filter(
    (one) => !isRatio(one) && (one.counts === counts || (counts === 'PERSONS' && one.counts === 'ACCOUNTS')),
  )
  const picked = fitting.filter(({ id }) => chosen.includes(id))
  // Accounts divided by persons are no share of people, so the user must confirm this choice.
  const accounts = counts === 'PERSONS' && picked.some((one) => one.counts === 'ACCOUNTS')

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const { declaration } = read
    if (!unit || !declaration || !period.from || !period.to || name.trim() === '' || picked.length === 0) return
    if (accounts && !understood) return
    declare.mutate(
      {
        unitId: unit.id,
        name: { vi: name.trim(), en: name.trim() },
        counts,
        percentOf,
        periodFrom: period.from,
        periodTo: addDays(period.to, 1),
        indicators: picked.map((one) => ({
          indicatorId: one.id,
          method: one.counts === counts ? 'SHARE' : 'ACCOUNTS_PER_PLANNED_PERSON',
          rateDigits: usualDigits,
        })),
        declaration,
      },
      { onSuccess: () => void navigate({ to: '/chi-tieu', search: { unit: unit.id } }) },
    )
  }
  const dateField = (label: string, text: string, date: string | undefined, change: (text: string) => void) => (
    <TextInput
      label={label}
      inputMode="numeric"
      autoComplete="off"
      value={text}
      error={tried && !date && t('date.unreadable')}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
  return (
    <>
      <PageTitle
        title={t('target.declare')}
        above={
          <Link to="/chi-tieu" search={{ unit: asked.id }}>
            {t('target.title')}
          </Link>
        }
      />
      <form className={`card ${classes.form}`} onSubmit={submit} noValidate>
        <UnitPicker
          label={t('target.unit')}
          asOf={today}
          unit={unit}
          onPick={setUnit}
          error={tried && !unit && t('target.draft.required')}
        />
        <TextInput
          label={t('target.name')}
          value={name}
          maxLength={200}
          error={tried && name.trim() === '' && t('target.draft.required')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className={classes.fields}>
          <NativeSelect
            label={t('target.countsLabel')}
            value={type}
            onChange={(event) => setType(event.currentTarget.value as typeof type)}
            data={[
              ...counted.map((value) => ({ value, label: t(`target.counts.${value}`) })),
              ...shares.map((value) => ({ value, label: t(`target.percentOf.${value}`) })),
            ]}
          />
          {dateField(t('target.from'), from, period.from, setFrom)}
          {dateField(t('target.to'), to, period.to, setTo)}
        </div>
        <fieldset className={classes.choices}>
          <legend>{t('target.indicators')}</legend>
          {fitting.map((one) => (
            <label key={one.id}>
              <input
                type="checkbox"
                checked={chosen.includes(one.id)}
                onChange={(event) =>
                  setChosen(event.currentTarget.checked ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))
                }
              />
              {inLanguage(one.name)}
            </label>
          ))}
          {fitting.length === 0 && <p className="soft">{t('target.noIndicators')}</p>}
          {ratios.length > 0 && (
            <p className="soft">
              {t('target.noRatios', { names: ratios.map(({ name }) => inLanguage(name)).join('; ') })}
            </p>
          )}
          {tried && picked.length === 0 && <p className={classes.problem}>{t('target.pickOne')}</p>}
        </fieldset>
        {accounts && (
          <label className={classes.understood}>
            <input
              type="checkbox"
              checked={understood}
              aria-invalid={tried && !understood}
              onChange={(event) => setUnderstood(event.currentTarget.checked)}
            />
            {t('target.understood')}
          </label>
        )}
        {percentOf && <p className="soft">{t('target.percentWhy')}</p>}
        <DeclarationFields
          draft={draft}
          percent={percentOf !== undefined}
          problems={tried ? read.problems : {}}
          onChange={setDraft}
        />
        {declare.error && (
          <p role="alert" className={classes.problem}>
            {targetProblemText(t, declare.error as ApiProblem)}
          </p>
        )}
        <div className={classes.actions}>
          <Button type="submit" loading={declare.isPending}>
            {t('target.declare')}
          </Button>
        </div>
      </form>
    </>
  )
}
