import { Button, NativeSelect } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { Indicator, Level, RegimeView, UnitRef } from '../../api/types'
import { PageTitle } from '../../components/page-title'
import { UnsavedGuard } from '../../components/unsaved-guard'
import { inLanguage, unitName } from '../../reference/names'
import { AskedFields } from './asked-fields'
import { CalendarFields } from './calendar-fields'
import { FormPreview } from './form-preview'
import { ObligationsPreview } from './obligations-preview'
import { useRevise, useSetUp } from './queries'
import { blankRegime, blankTiming, levels, readRegime, revisionOf, type RegimeDraft } from './regime-draft'
import { regimeProblemText } from './regime-problem'
import { RegimeTexts } from './regime-texts'
import classes from './regimes.module.css'
import { TimingFields } from './timing-fields'

interface Props {
  /** The one that gets a new version; absent for a new regime. */
  regime?: RegimeView
  indicators: Indicator[]
  owners: UnitRef[]
  today: string
}

/** The ten attributes of a regime (Nghị định 09/2019/NĐ-CP), and what they come to. */
export function RegimeFormPage({ regime, indicators, owners, today }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [before] = useState(() => (regime ? revisionOf(regime, indicators, today) : blankRegime(today)))
  const [draft, setDraft] = useState(before)
  const [ownerId, setOwnerId] = useState(owners[0]?.id ?? '')
  const [tried, setTried] = useState(false)
  const setUp = useSetUp()
  const revise = useRevise()
  const saving = regime ? revise : setUp
  const { problems: wrong, code, validFrom, definition } = readRegime(draft, regime)
  const problems = tried ? wrong : {}
  const refused = Object.keys(problems).length > 0

  const change = (part: Partial<RegimeDraft>) => setDraft({ ...draft, ...part })
  const reportBy = (reportingLevel: Level) => {
    const above = draft.timings.filter(
      ({ level }) => levels.findIndex((one) => one === level) < levels.findIndex((one) => one === reportingLevel),
    )
    const own = draft.timings.find(({ level }) => level === reportingLevel) ?? blankTiming(reportingLevel)
    change({ reportingLevel, timings: [...above, own] })
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(wrong).length > 0 || !validFrom) {
      const form = event.currentTarget
      // The form is long: what has to be mended first is marked by then, and may be out of sight.
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    // What was saved is not unsaved any more.
    const onSuccess = ({ id }: RegimeView) =>
      void navigate({ to: '/danh-muc/che-do/$regimeId', params: { regimeId: id }, ignoreBlocker: true })
    if (regime) revise.mutate({ of: regime, body: { validFrom, definition } }, { onSuccess })
    else setUp.mutate({ ownerId, code, validFrom, definition }, { onSuccess })
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
            problem={problems.asked}
            onChange={(asked) => change({ asked })}
          />
          {refused && (
            <p role="alert" className={classes.problem}>
              {t('report.incomplete')}
            </p>
          )}
          {saving.error && (
            <p role="alert" className={classes.problem}>
              {regimeProblemText(t, saving.error as ApiProblem)}
            </p>
          )}
          <div className={classes.actions}>
            <Button type="submit" loading={saving.isPending}>
              {t('report.save')}
            </Button>
          </div>
        </form>
      </div>
      <FormPreview
        name={draft.name}
        legalBasis={draft.legalBasis}
        recipient={draft.recipient}
        fields={definition.indicators.flatMap(({ indicatorId, help }) => {
          const indicator = indicators.find(({ id }) => id === indicatorId)
          return indicator ? [{ ...indicator, help: help ?? indicator.help }] : []
        })}
      />
      <UnsavedGuard unsaved={JSON.stringify(draft) !== JSON.stringify(before)} />
    </>
  )
}
