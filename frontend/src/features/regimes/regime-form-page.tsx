import { Button, NativeSelect } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { Calendar, Indicator, IndicatorRef, RegimeTemplate, RegimeView, Rule, UnitRef } from '../../api/types'
import { definitionProblemText } from '../../components/definition-problem-text'
import { PageTitle } from '../../components/page-title'
import { ProblemSummary } from '../../components/problem-summary'
import { UnsavedGuard } from '../../components/unsaved-guard'
import { inLanguage, unitName } from '../../reference/names'
import { readBackfilling } from './backfilling-draft'
import { boundsOf } from './bounds'
import { FormPreview } from './form-preview'
import { fieldId, refusals, summaryLine, typedProblems } from './form-problems'
import { useRevise, useSetUp } from './queries'
import { blankRegime, readRegime, revisionOf, type RegimeDraft } from './regime-draft'
import { RegimeFields } from './regime-fields'
import classes from './regimes.module.css'
import { newIndicators, startFrom, unitInSentence } from './template-start'
import { TemplateSummary } from './template-summary'

interface Props {
  /** The regime that gets a new version; undefined for a new regime. */
  regime?: RegimeView
  indicators: Indicator[]
  owners: UnitRef[]
  /** The unit that gets a new regime. */
  owner?: UnitRef | undefined
  /** What a new regime is filled in from. */
  template?: RegimeTemplate | undefined
  /** The indicators with a code of the template that the owner or a unit above it has defined. */
  usable?: Indicator[] | undefined
  today: string
  /** A working form, for trying out indicators and rules. */
  trial: (indicators: IndicatorRef[], rules: Rule[], calendar: Calendar) => ReactNode
}

/** The form for the ten attributes of a regime (Nghị định 09/2019/NĐ-CP), with previews. */
export function RegimeFormPage(props: Props) {
  const { regime, owners, owner, template, usable = [], today, trial } = props
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [start] = useState(() => {
    if (!template || !owner) return undefined
    const recipient = t('regimeTemplates.recipient', { unit: unitInSentence(t, owner) })
    return startFrom(template, owner.id, usable, today, recipient, t('regimeTemplates.sendingMethod'))
  })
  const indicators = start ? [...start.added, ...props.indicators] : props.indicators
  const [before] = useState(() => start?.draft ?? (regime ? revisionOf(regime, indicators, today) : blankRegime(today)))
  const [draft, setDraft] = useState(before)
  const [ownerId, setOwnerId] = useState(owner?.id ?? '')
  const [tried, setTried] = useState(false)
  const setUp = useSetUp()
  const revise = useRevise(regime)
  const saving = regime ? revise : setUp
  const { problems: wrong, code, validFrom, definition } = readRegime(draft, regime)
  const backfilling = regime ? undefined : readBackfilling(draft, today, wrong)
  const [failures, setFailures] = useState(0)
  const refusal = saving.error as ApiProblem | null
  const places = setUp.variables?.newIndicators?.map(({ id }) =>
    draft.asked.findIndex(({ indicatorId }) => indicatorId === id),
  )
  const problems = { ...refusals(t, refusal, places), ...(tried && typedProblems(t, wrong)) }
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
    else {
      const defined = start && newIndicators(start.added, definition.indicators)
      setUp.mutate(
        { ownerId, code, validFrom, definition, backfilling, newIndicators: defined },
        { onSuccess, onError },
      )
    }
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
        {start && owner && <TemplateSummary start={start} draft={draft} owner={owner} today={today} />}
        <form className={`card ${classes.form}`} onSubmit={submit} noValidate>
          {!regime && !start && owners.length > 1 && (
            <NativeSelect
              label={t('indicators.owner')}
              value={ownerId}
              onChange={(event) => setOwnerId(event.currentTarget.value)}
              data={owners.map((unit) => ({ value: unit.id, label: unitName(t, unit) }))}
            />
          )}
          <RegimeFields
            draft={draft}
            problems={problems}
            isNew={!regime}
            filled={start !== undefined}
            indicators={indicators}
            today={today}
            onChange={change}
            onTry={() => setTried(true)}
          />
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
        {trial(asked, [...definition.rules, ...boundsOf(asked)], definition.calendar)}
      </section>
      <FormPreview name={draft.name} legalBasis={draft.legalBasis} recipient={draft.recipient} fields={asked} />
      <UnsavedGuard unsaved={JSON.stringify(draft) !== JSON.stringify(before)} />
    </>
  )
}
