import { Button, NativeSelect } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { Indicator, IndicatorRef, Level, RegimeView, Rule, UnitRef } from '../../api/types'
import { definitionProblemText } from '../../components/definition-problem-text'
import { PageTitle } from '../../components/page-title'
import { ProblemSummary } from '../../components/problem-summary'
import { UnsavedGuard } from '../../components/unsaved-guard'
import { inLanguage, unitName } from '../../reference/names'
import { AskedFields } from './asked-fields'
import { beginsInThePast, readBackfilling } from './backfilling-draft'
import { BackfillingFields } from './backfilling-fields'
import { CalendarFields } from './calendar-fields'
import { FormPreview } from './form-preview'
import { fieldId, refusals, summaryLine, typedProblems } from './form-problems'
import { ObligationsPreview } from './obligations-preview'
import { useRevise, useSetUp } from './queries'
import { blankRegime, blankTiming, levels, readRegime, revisionOf, type RegimeDraft } from './regime-draft'
import { RegimeTexts } from './regime-texts'
import classes from './regimes.module.css'
import { rulesFor } from './rule-draft'
import { RuleFields } from './rule-fields'
import { TimingFields } from './timing-fields'

interface Props {
  /** The regime that gets a new version; undefined for a new regime. */
  regime?: RegimeView
  indicators: Indicator[]
  owners: UnitRef[]
  today: string
  /** A working form, for trying out indicators and rules. */
  trial: (indicators: IndicatorRef[], rules: Rule[]) => ReactNode
}

/** The form for the ten attributes of a regime (Nghị định 09/2019/NĐ-CP), with previews. */
export function RegimeFormPage({ regime, indicators, owners, today, trial }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [before] = useState(() => (regime ? revisionOf(regime, indicators, today) : blankRegime(today)))
  const [draft, setDraft] = useState(before)
  const [ownerId, setOwnerId] = useState(owners[0]?.id ?? '')
  const [tried, setTried] = useState(false)
  const setUp = useSetUp()
  const revise = useRevise(regime)
  const saving = regime ? revise : setUp
  const { problems: wrong, code, validFrom, definition } = readRegime(draft, regime)
  const backfilling = regime ? undefined : readBackfilling(draft, today, wrong)
  const [failures, setFailures] = useState(0)
  const refusal = saving.error as ApiProblem | null
  const problems = { ...refusals(t, refusal), ...(tried && typedProblems(t, wrong)) }
  const fields = Object.keys(problems)
  const asked = definition.indicators.flatMap(({ indicatorId, help }) => {
    const indicator = indicators.find(({ id }) => id === indicatorId)
    return indicator ? [{ ...indicator, help: help ?? indicator.help }] : []
  })

  const change = (part: Partial<RegimeDraft>) => {
    setDraft({ ...draft, ...part })
    // The server's violations name items by index, and the indexes may have changed.
    if (part.asked || part.rules || part.timings) saving.reset()
  }
  const reportBy = (reportingLevel: Level) => {
    const above = draft.timings.filter(
      ({ level }) => levels.findIndex((one) => one === level) < levels.findIndex((one) => one === reportingLevel),
    )
    const own = draft.timings.find(({ level }) => level === reportingLevel) ?? blankTiming(reportingLevel)
    change({ reportingLevel, timings: [...above, own] })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(wrong).length > 0 || !validFrom) {
      saving.reset()
      setFailures(failures + 1)
      return
    }
    // `ignoreBlocker`: the form is saved, so leaving needs no question.
    const onSuccess = ({ id }: RegimeView) =>
      void navigate({ to: '/danh-muc/che-do/$regimeId', params: { regimeId: id }, ignoreBlocker: true })
    const onError = () => setFailures(failures + 1)
    if (regime) revise.mutate({ validFrom, definition }, { onSuccess, onError })
    else setUp.mutate({ ownerId, code, validFrom, definition, backfilling }, { onSuccess, onError })
  }
  return (
    <>
      <div className="no-print">
        <PageTitle
          title={regime ? t('regimes.reviseTitle', { name: inLanguage(regime.name) }) : t('regimes.setUp')}
          above={<Link to="/danh-muc/che-do">{t('catalogue.regimes')}</Link>}
        >
          {regime && <p>{t('regimes.reviseWhy')}</p>}
        </PageTitle>
        <ProblemSummary
          title={t('entry.summary', { count: fields.length })}
          problems={fields.map((field) => ({
            target: fieldId(field),
            words: summaryLine(t, field, problems[field] ?? '', draft),
          }))}
          failures={failures}
        />
        <form className={`card ${classes.form}`} onSubmit={submit} noValidate>
          {!regime && owners.length > 1 && (
            <NativeSelect
              label={t('indicators.owner')}
              value={ownerId}
              onChange={(event) => setOwnerId(event.currentTarget.value)}
              data={owners.map((unit) => ({ value: unit.id, label: unitName(t, unit) }))}
            />
          )}
          <RegimeTexts draft={draft} problems={problems} isNew={!regime} onChange={change} />
          {!regime && beginsInThePast(draft, today) && (
            <BackfillingFields draft={draft} problems={problems} onChange={change} />
          )}
          <h2>{t('regimes.when')}</h2>
          <NativeSelect
            label={t('regimes.field.reportingLevel')}
            value={draft.reportingLevel}
            onChange={(event) => reportBy(event.currentTarget.value as Level)}
            data={levels.map((value) => ({ value, label: t(`regimes.level.${value}`) }))}
          />
          <CalendarFields draft={draft} problems={problems} onChange={change} />
          <TimingFields draft={draft} problems={problems} onChange={change} />
          <ObligationsPreview draft={draft} onTry={() => setTried(true)} />
          <h2>{t('regimes.form')}</h2>
          <AskedFields
            asked={draft.asked}
            indicators={indicators}
            problems={problems}
            onChange={(now) => {
              const ids = now.map(({ indicatorId }) => indicatorId)
              change({ asked: now, rules: rulesFor(draft.rules, ids) })
            }}
          />
          <h2>{t('rule.title')}</h2>
          <RuleFields rules={draft.rules} asked={asked} problems={problems} onChange={(rules) => change({ rules })} />
          {refusal && fields.length === 0 && (
            <p role="alert" className={classes.problem}>
              {definitionProblemText(t, refusal)}
            </p>
          )}
          <div className={classes.actions}>
            <Button type="submit" loading={saving.isPending}>
              {t('report.save')}
            </Button>
          </div>
        </form>
      </div>
      <section className={`${classes.section} no-print`}>
        <h2 className="section-title">{t('trial.title')}</h2>
        {trial(asked, definition.rules)}
      </section>
      <FormPreview name={draft.name} legalBasis={draft.legalBasis} recipient={draft.recipient} fields={asked} />
      <UnsavedGuard unsaved={JSON.stringify(draft) !== JSON.stringify(before)} />
    </>
  )
}
