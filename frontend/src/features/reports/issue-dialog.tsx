import { Textarea, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { Issue, ReportView } from '../../api/types'
import { FormDialog } from '../../components/form-dialog'
import { formatDate, parseDate } from '../../shared/dates'
import { FilePick } from './file-pick'
import { pointText, UnitNames } from './open-points'
import { isDocumentNumber, isSigned } from './paper-draft'
import classes from './report-page.module.css'
import { reportProblemText } from './report-problem'
import { SignatureFields } from './signature-fields'

interface Props {
  report: ReportView
  today: string
  issue: {
    error: Error | null
    isPending: boolean
    mutate: (issue: Issue, done: { onSuccess: (issued: ReportView) => void }) => void
  }
  /** Gets the signed PDF if the user has chosen one. */
  onIssued: (issued: ReportView, signed: File | undefined) => void
  onClose: () => void
}

const MOST_NAMED = 5

/** Asks for number, date and signer, and for a reason if something in the figures is open. */
export function IssueDialog({ report, today, issue, onIssued, onClose }: Props) {
  const { t } = useTranslation()
  const { paper, asOf, openPoints } = report
  const [number, setNumber] = useState(paper.number)
  const [signedOn, setSignedOn] = useState(formatDate(paper.signedOn ?? (today < asOf ? asOf : today)))
  const [signature, setSignature] = useState(paper.signature)
  const [reason, setReason] = useState('')
  const [signed, setSigned] = useState<File>()
  /** Nothing takes back an issue, so a file that would be refused after it is refused before. */
  const [settled, setSettled] = useState(true)
  const [tried, setTried] = useState(false)
  /** The number that was last sent; undefined if something is wrong here. Then an older refusal says nothing any more. */
  const [sent, setSent] = useState<string>()
  const date = parseDate(signedOn)
  const dateProblem = !date
    ? t('date.unreadable')
    : date < asOf
      ? t('reportIssue.beforeAsOf', { date: formatDate(asOf) })
      : date > today
        ? t('reportIssue.futureDate', { date: formatDate(today) })
        : undefined
  const open = openPoints.length > 0
  const changedVersion = openPoints.find(({ kind }) => kind === 'CHANGED_SINCE')?.version
  const complete =
    isDocumentNumber(number) && isSigned(signature) && signature.name.trim() !== '' && (!open || reason.trim() !== '')
  const answer = sent === undefined ? null : (issue.error as ApiProblem | null)
  const problem = answer?.key === 'number-taken' && number.trim() !== sent ? null : answer
  const submit = () => {
    setTried(true)
    const ready = complete && settled && date && !dateProblem
    setSent(ready ? number.trim() : undefined)
    if (ready)
      issue.mutate(
        {
          number: number.trim(),
          signedOn: date,
          signature,
          ...(reason.trim() && { reason }),
          ...(changedVersion && { changedVersion }),
        },
        {
          onSuccess: (issued) => {
            onIssued(issued, signed)
            onClose()
          },
        },
      )
  }
  const needed = (value: string) => tried && value.trim() === '' && t('reportIssue.required')
  return (
    <FormDialog
      title={t('report.issueTitle')}
      size="lg"
      wide
      problem={
        (problem && reportProblemText(t, problem)) ||
        (tried && (!complete || !settled || dateProblem) && t('reportIssue.incomplete'))
      }
      submit={t('report.issue')}
      isPending={issue.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p data-row className="soft">
        {t('reportIssue.as')}
      </p>
      <TextInput
        data-autofocus
        label={t('report.field.number')}
        placeholder="12/BC-UBND"
        autoComplete="off"
        maxLength={50}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
        error={
          needed(number) ||
          (tried && !isDocumentNumber(number) && t('violation.no-document-number')) ||
          (problem?.key === 'number-taken' && (
            <>
              {t('reportIssue.numberTaken')}{' '}
              <Link to="/bao-cao/$reportId" params={{ reportId: String(problem.members.reportId) }} target="_blank">
                {t('reportIssue.numberTakenSee')}
              </Link>
            </>
          ))
        }
      />
      <TextInput
        label={t('report.field.signedOn')}
        placeholder="13/7/2022"
        inputMode="numeric"
        autoComplete="off"
        value={signedOn}
        onChange={(event) => setSignedOn(event.currentTarget.value)}
        error={tried && dateProblem}
      />
      <div data-row>
        <SignatureFields
          signature={signature}
          missing={tried ? t('reportIssue.required') : undefined}
          named
          onChange={setSignature}
        />
      </div>
      <div data-row>
        <FilePick
          label={t('signedFile.pickNow')}
          file={signed}
          onPick={(file, settled) => {
            setSigned(file)
            setSettled(settled)
          }}
        />
      </div>
      {open && (
        <div data-row>
          <ul className={classes.points}>
            {openPoints.map((point) => (
              <li key={point.kind}>
                {pointText(t, point)}
                {point.kind === 'CHANGED_SINCE' && (
                  <>
                    {t('reportOpen.update')}
                    <p className="soft">
                      <UnitNames {...point} most={MOST_NAMED} />
                    </p>
                  </>
                )}
              </li>
            ))}
          </ul>
          <Textarea
            label={t('reportIssue.reason')}
            description={t('reportIssue.reasonWhy')}
            maxLength={1000}
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={needed(reason)}
          />
        </div>
      )}
    </FormDialog>
  )
}
