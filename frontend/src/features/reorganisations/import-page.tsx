import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { LateHandling, RelistingReport } from '../../api/types'
import { CellErrors } from '../../components/cell-errors'
import { PageTitle } from '../../components/page-title'
import { ProblemSummary } from '../../components/problem-summary'
import { UnsavedGuard } from '../../components/unsaved-guard'
import { DecisionStep } from './decision-step'
import { FileField } from './file-field'
import { FilesUnderstood } from './files-understood'
import { blankImport, fileParts, readImport, type FilePart, type ImportDraft } from './import-draft'
import { fileErrorText, placedErrors } from './import-errors'
import { ImportOutcome } from './import-outcome'
import { changedFile, fieldRefusals, importProblemText } from './import-problem'
import { useLookAtFiles, useRecordFiles, type Looked } from './import-queries'
import { LateChoice, lateField } from './late-choice'
import { fieldId, typedProblems, type Problems } from './refusals'
import classes from './reorganisations.module.css'
import { isOfDecision } from './summary'
import { Tick } from './tick'

/** Anchor of this page's section in the user guide. */
export const importGuide = 'nhập-từ-danh-sách-và-bảng-chuyển-đổi'

type FileError = RelistingReport['errors'][number]

/** Imports a reorganisation of whole provinces from files: the list of new units and the mapping from old to new ones. */
export function ImportPage({ today }: { today: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [draft, setDraft] = useState(blankImport)
  const [late, setLate] = useState<LateHandling>()
  // Number of units with later submissions, if some arrived after the preview.
  const [lateSince, setLateSince] = useState(0)
  const [tried, setTried] = useState({ look: false, record: false })
  const [failures, setFailures] = useState(0)
  const looking = useLookAtFiles()
  const recording = useRecordFiles()
  const outcome = useRef<HTMLHeadingElement>(null)
  const read = readImport(draft)
  const looked = looking.data
  const lookProblem = looking.error as ApiProblem | null
  const recordProblem = recording.error as ApiProblem | null
  const problems: Problems = {
    ...(tried.look && typedProblems(t, read.problems)),
    ...fieldRefusals(t, lookProblem ?? recordProblem),
  }
  const errors = (recordProblem?.members.cells as FileError[] | undefined) ?? looked?.report.errors ?? []
  const errorCount = (recordProblem?.members.cellCount as number | undefined) ?? looked?.report.errorCount
  const lateUnits = Math.max(looked?.report.lateUnits ?? 0, lateSince)
  const unanswered = lateUnits > 0 && !late
  const lines = [
    ...Object.entries(problems).map(([field, words]) => ({
      target: fieldId(field),
      words: `${fieldName(field)}: ${words ?? ''}`,
    })),
    ...(unanswered && tried.record ? [{ target: lateField, words: t('reorg.late.question') }] : []),
  ]

  function fieldName(field: string) {
    const part = fileParts.find((one) => one === field)
    return part ? t(`reorg.import.file.${part}`) : t(`reorg.field.${field as 'note'}`)
  }

  useEffect(() => {
    if (looked) outcome.current?.focus()
  }, [looked])

  const fail = () => setFailures((before) => before + 1)
  // Any change discards the preview, because only the previewed files may be recorded.
  const edit = (part: Partial<ImportDraft>) => {
    setDraft({ ...draft, ...part })
    setTried({ ...tried, record: false })
    setLateSince(0)
    looking.reset()
    recording.reset()
  }
  const look = (event: FormEvent) => {
    event.preventDefault()
    setTried({ look: true, record: false })
    setLateSince(0)
    recording.reset()
    if (Object.keys(read.problems).length > 0) {
      looking.reset()
      return fail()
    }
    looking.mutate(read.relisting, {
      onError: (problem) => {
        const changed = changedFile(problem as unknown as ApiProblem)
        if (changed) setDraft({ ...draft, files: { ...draft.files, [changed]: undefined } })
        fail()
      },
    })
  }
  const record = (of: Looked) => {
    setTried({ ...tried, record: true })
    if (unanswered) return fail()
    recording.mutate(
      { relisting: of.relisting, late: lateUnits > 0 ? late : undefined },
      {
        onSuccess: ({ reorganisationId }) => {
          if (!reorganisationId) return
          void navigate({
            to: '/don-vi/sap-xep/$reorganisationId',
            params: { reorganisationId },
            search: { recorded: true },
            ignoreBlocker: true,
          })
        },
        onError: (problem) => {
          const { members } = problem as unknown as ApiProblem
          if (members.unitIds) setLateSince((members.unitIds as string[]).length)
          setTried({ look: true, record: false })
          fail()
        },
      },
    )
  }
  const said = (problem: ApiProblem | null, whileRecording: boolean) =>
    problem &&
    Object.keys(problems).length === 0 && (
      <p role="alert" className={classes.refused}>
        {importProblemText(t, problem, whileRecording)}
      </p>
    )
  const busy = recording.isPending || recording.isSuccess
  return (
    <>
      <PageTitle
        title={t('reorg.import.title')}
        tabTitle={lines.length > 0 ? t('entry.errorTitle', { title: t('reorg.import.title') }) : undefined}
        above={<Link to="/don-vi/sap-xep">{t('reorg.title')}</Link>}
      >
        <p>{t('reorg.import.why')}</p>
        <p>
          <a className={classes.link} href={`/huong-dan.html#${importGuide}`} hrefLang="vi" target="_blank">
            {t('reorg.import.guide')} <span className="visually-hidden">{t('shell.newTab')}</span>
          </a>
        </p>
      </PageTitle>
      <ProblemSummary title={t('entry.summary', { count: lines.length })} problems={lines} failures={failures} />
      <form noValidate onSubmit={look}>
        <fieldset className={classes.plainSet} disabled={busy}>
          <section className="card">
            <h2 className={classes.step}>{t('reorg.step.decision')}</h2>
            <DecisionStep
              draft={draft.decision}
              problems={Object.fromEntries(Object.entries(problems).filter(([field]) => isOfDecision(field)))}
              onChange={(field, value) => edit({ decision: { ...draft.decision, [field]: value } })}
            />
          </section>
          <section className={`card ${classes.section}`}>
            <h2 className={classes.step}>{t('reorg.import.files')}</h2>
            <div className={classes.form}>
              {fileParts.map((part: FilePart) => (
                <FileField
                  key={part}
                  part={part}
                  file={draft.files[part]}
                  problem={problems[part]}
                  onPick={(file) => edit({ files: { ...draft.files, [part]: file } })}
                />
              ))}
              <Tick
                label={t('reorg.import.gaps')}
                how={t('reorg.import.gapsHow')}
                checked={draft.gaps}
                onChange={(checked) => edit({ gaps: checked })}
              />
              <Tick
                label={t('reorg.import.codesDecide')}
                how={t('reorg.import.codesDecideHow')}
                checked={draft.codesDecide}
                onChange={(checked) => edit({ codesDecide: checked })}
              />
            </div>
          </section>
          {said(lookProblem, false)}
          <div className={classes.actions}>
            <Button type="submit" variant={looked ? 'default' : 'filled'} loading={looking.isPending}>
              {t('reorg.preview')}
            </Button>
            {looking.isPending && <p role="status">{t('reorg.import.looking')}</p>}
          </div>
        </fieldset>
      </form>
      {looked && (
        <section className={classes.section}>
          <h2 ref={outcome} tabIndex={-1} className={`${classes.step} ${classes.outcome}`}>
            {t(errors.length > 0 ? 'reorg.import.wrong' : 'reorg.step.preview')}
          </h2>
          <FilesUnderstood found={looked.report.found} />
          {errors.length > 0 ? (
            <>
              {said(recordProblem, true)}
              <CellErrors errors={placedErrors(t, errors)} count={errorCount} reason={fileErrorText} />
            </>
          ) : (
            <>
              <p>{t('reorg.previewWhy')}</p>
              <ImportOutcome report={looked.report} today={today} />
              {lateUnits > 0 && (
                <LateChoice
                  units={lateUnits}
                  answer={late}
                  unanswered={unanswered && tried.record}
                  disabled={busy}
                  onAnswer={(handling) => {
                    setLate(handling)
                    recording.reset()
                  }}
                />
              )}
              {said(recordProblem, true)}
              {looked.report.levels.length > 0 && (
                <div className={classes.actions}>
                  <Button loading={busy} onClick={() => record(looked)}>
                    {t('reorg.confirm')}
                  </Button>
                  {busy && <p role="status">{t('reorg.import.recording')}</p>}
                </div>
              )}
            </>
          )}
        </section>
      )}
      <UnsavedGuard unsaved={draft !== blankImport} />
    </>
  )
}
