import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { NewReorganisation, ReorganisationPreview } from '../../api/types'
import { PageTitle } from '../../components/page-title'
import { ProblemSummary } from '../../components/problem-summary'
import { UnsavedGuard } from '../../components/unsaved-guard'
import { meOptions } from '../../session/queries'
import { parseDate } from '../../shared/dates'
import { DecisionStep } from './decision-step'
import { blankDraft, type Draft } from './draft'
import { EventsStep } from './events-step'
import { PreviewStep } from './preview-step'
import { usePreview, useRecord } from './queries'
import { readDecision, readDraft, type ReadDraft } from './read-draft'
import { fieldId, refusals, refusalText, typedProblems, type Problems } from './refusals'
import classes from './reorganisations.module.css'
import { Steps } from './steps'
import { isOfDecision, keyIn, summaryLine, unitsIn } from './summary'
import { useKeptDraft, type Step } from './use-kept-draft'

interface Previewed {
  body: NewReorganisation
  origins: ReadDraft['origins']
  preview: ReorganisationPreview
}

/** Records a reorganisation in steps: the decision, its events, a preview, and confirmation. */
export function WizardPage({ today }: { today: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data: me } = useSuspenseQuery(meOptions())
  const { draft, step, late, change, forget, startOver } = useKeptDraft(me.subject)
  const [restored] = useState(() => draft !== blankDraft && JSON.stringify(draft) !== JSON.stringify(blankDraft))
  const [open, setOpen] = useState<string>()
  const [tried, setTried] = useState<Partial<Record<Step, boolean>>>({})
  const [refused, setRefused] = useState<Problems>({})
  const [above, setAbove] = useState<string>()
  const [failures, setFailures] = useState(0)
  const [previewed, setPreviewed] = useState<Previewed>()
  const preview = usePreview()
  const record = useRecord()
  const heading = useRef<HTMLHeadingElement>(null)
  const read = readDraft(draft)
  const typed = Object.entries(typedProblems(t, read.problems)).filter(
    ([field]) => tried[isOfDecision(field) ? 'decision' : 'events'],
  )
  const problems: Problems = { ...refused, ...Object.fromEntries(typed) }
  const unanswered = (previewed?.preview.lateSubmissions ?? []).filter(({ unit }) => !late[unit.id])
  const lines =
    step === 'preview' && tried.preview
      ? unanswered.map(({ unit }) => ({
          target: fieldId(`late.${unit.id}`),
          words: t('reorg.late.requiredOf', { name: unit.name }),
        }))
      : Object.entries(problems).map(([field, words]) => ({
          target: fieldId(field),
          words: summaryLine(t, field, words ?? '', draft),
        }))

  const go = (next: Step) => {
    change({ step: next })
    setAbove(undefined)
  }
  const seen = useRef(step)
  useEffect(() => {
    if (seen.current === step) return
    seen.current = step
    // After a failed attempt the summary has the focus.
    if (failures === 0) heading.current?.focus()
  }, [step, failures])

  const fail = () => setFailures((before) => before + 1)
  const edit = (part: Partial<Draft>, mended: (field: string) => boolean) => {
    change({ draft: { ...draft, ...part } })
    setRefused(Object.fromEntries(Object.entries(refused).filter(([field]) => !mended(field))))
    setAbove(undefined)
    setPreviewed(undefined)
  }
  /** Opens the step and event that a field belongs to. */
  const show = (field: string) => {
    const key = keyIn(field, draft)
    flushSync(() => {
      change({ step: isOfDecision(field) ? 'decision' : 'events' })
      if (key) setOpen(key)
    })
  }
  const refuse = (problem: ApiProblem, origins: ReadDraft['origins']) => {
    const found = refusals(t, problem, origins)
    const [first] = Object.keys(found)
    setRefused(found)
    setAbove(first ? undefined : refusalText(t, problem, unitsIn(draft)))
    if (first) {
      change({ step: isOfDecision(first) ? 'decision' : 'events' })
      setOpen(keyIn(first, draft))
    }
    fail()
  }
  const toEvents = () => {
    setTried({ ...tried, decision: true })
    if (Object.keys(readDecision(draft).problems).length > 0) return fail()
    setFailures(0)
    go('events')
  }
  const toPreview = () => {
    setTried({ ...tried, decision: true, events: true, preview: false })
    const [wrong] = Object.keys(read.problems)
    if (wrong) {
      show(wrong)
      return fail()
    }
    const { body, origins } = read
    preview.mutate(body, {
      onSuccess: (answer) => {
        setPreviewed({ body, origins, preview: answer })
        setRefused({})
        setFailures(0)
        go('preview')
      },
      onError: (problem) => refuse(problem as unknown as ApiProblem, origins),
    })
  }
  const confirm = (of: Previewed) => {
    setTried({ ...tried, preview: true })
    if (unanswered.length > 0) return fail()
    const lateSubmissions = of.preview.lateSubmissions.flatMap(({ unit }) => {
      const handling = late[unit.id]
      return handling ? [{ unitId: unit.id, handling }] : []
    })
    record.mutate(
      { ...of.body, lateSubmissions },
      {
        onSuccess: ({ id }) => {
          forget()
          void navigate({
            to: '/don-vi/sap-xep/$reorganisationId',
            params: { reorganisationId: id },
            search: { recorded: true },
            ignoreBlocker: true,
          })
        },
        onError: (problem) => refuse(problem as unknown as ApiProblem, of.origins),
      },
    )
  }
  const shownStep = step === 'preview' && !previewed ? 'events' : step
  return (
    <>
      <PageTitle
        title={t('reorg.record')}
        tabTitle={lines.length > 0 ? t('entry.errorTitle', { title: t('reorg.record') }) : undefined}
        above={<Link to="/don-vi/sap-xep">{t('reorg.title')}</Link>}
      />
      <Steps at={shownStep} />
      {restored && (
        <p className={`${classes.note} no-print`}>
          {t('reorg.restored')}{' '}
          <button
            type="button"
            className={classes.plain}
            onClick={() => {
              startOver()
              setPreviewed(undefined)
              setRefused({})
              setTried({})
            }}
          >
            {t('reorg.startOver')}
          </button>
        </p>
      )}
      <ProblemSummary
        title={t('entry.summary', { count: lines.length })}
        problems={lines}
        failures={failures}
        onGo={(target) => {
          const field = Object.keys(problems).find((one) => fieldId(one) === target)
          if (field && shownStep !== 'preview') show(field)
        }}
      />
      {above && (
        <p role="alert" className={classes.refused}>
          {above}
        </p>
      )}
      <h2 ref={heading} tabIndex={-1} className={classes.step}>
        {t(`reorg.step.${shownStep}`)}
      </h2>
      {shownStep === 'decision' && (
        <form
          className="card"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            toEvents()
          }}
        >
          <DecisionStep
            draft={draft}
            problems={problems}
            onChange={(field, value) => edit({ [field]: value }, (one) => one === field)}
          />
          <div className={classes.actions}>
            <Button type="submit">{t('reorg.next')}</Button>
          </div>
        </form>
      )}
      {shownStep === 'events' && (
        <>
          <EventsStep
            draft={draft}
            asOf={parseDate(draft.effectiveOn) ?? today}
            problems={problems}
            open={open}
            onOpen={setOpen}
            onChange={(events, key) => {
              // A new event shows no problems before the next attempt.
              if (events.length > draft.events.length) setTried({ ...tried, events: false })
              edit({ events }, (field) => field === 'events' || field.startsWith(`${key}.`))
            }}
          />
          <div className={classes.actions}>
            <Button loading={preview.isPending} onClick={toPreview}>
              {t('reorg.preview')}
            </Button>
            <Button variant="default" onClick={() => go('decision')}>
              {t('reorg.back')}
            </Button>
          </div>
        </>
      )}
      {shownStep === 'preview' && previewed && (
        <>
          <p>{t('reorg.previewWhy')}</p>
          <PreviewStep
            preview={previewed.preview}
            today={today}
            answers={late}
            tried={Boolean(tried.preview)}
            onAnswer={(answers) => change({ late: answers })}
          />
          <div className={classes.actions}>
            <Button loading={record.isPending} onClick={() => confirm(previewed)}>
              {t('reorg.confirm')}
            </Button>
            <Button variant="default" onClick={() => go('events')}>
              {t('reorg.back')}
            </Button>
          </div>
        </>
      )}
      <UnsavedGuard unsaved={JSON.stringify(draft) !== JSON.stringify(blankDraft)} onLeave={forget} />
    </>
  )
}
