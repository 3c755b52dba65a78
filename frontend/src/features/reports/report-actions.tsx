import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { ReportView } from '../../api/types'
import { DownIcon, PrintIcon } from '../../components/icons'
import { clockOptions, meOptions } from '../../session/queries'
import { IssueDialog } from './issue-dialog'
import { formats, useDownload, useIssue, useMakeReport, useStep } from './queries'
import classes from './report-page.module.css'
import { reportProblemText } from './report-problem'
import { SignedFile } from './signed-file'
import { useAttach } from './signed-file-queries'

interface Props {
  report: ReportView
  onEdit: () => void
}

/** Buttons for the actions that the server allows now, and for downloads. */
export function ReportActions({ report, onEdit }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data: me } = useSuspenseQuery(meOptions())
  const [issuing, setIssuing] = useState(false)
  const { data: clock } = useSuspenseQuery(clockOptions())
  const step = useStep(report)
  const issue = useIssue(report)
  const make = useMakeReport()
  const download = useDownload(report)
  const attach = useAttach(report.id)
  const may = (action: ReportView['allowedActions'][number]) => report.allowedActions.includes(action)
  const replaceable = report.state === 'ISSUED' && me.allowedActions.includes('CONSOLIDATE')
  const problem = (step.error ?? make.error ?? download.error) as ApiProblem | null
  const replace = () =>
    make.mutate(
      { regimeId: report.regimeId, unitId: report.unit.id, asOf: report.asOf },
      { onSuccess: (reportId) => void navigate({ to: '/bao-cao/$reportId', params: { reportId } }) },
    )
  return (
    <section className="card no-print">
      <h2>{t('report.files')}</h2>
      {report.issuedAt && <SignedFile report={report} attach={attach} />}
      <div className={classes.buttons}>
        {formats.map((format) => (
          <Button
            key={format}
            variant="default"
            leftSection={<DownIcon size={18} />}
            loading={download.isPending && download.variables === format}
            onClick={() => download.mutate(format)}
          >
            {t('report.download', { format: format.toUpperCase() })}
          </Button>
        ))}
        <Button variant="default" leftSection={<PrintIcon size={18} />} onClick={() => window.print()}>
          {t('action.print')}
        </Button>
      </div>
      {(report.allowedActions.length > 0 || replaceable) && (
        <div className={classes.buttons}>
          {may('ISSUE') && (
            <Button loading={issue.isPending} onClick={() => setIssuing(true)}>
              {t('report.issue')}
            </Button>
          )}
          {may('SUBMIT') && (
            <Button loading={step.isPending} onClick={() => step.mutate('submit')}>
              {t('report.submit')}
            </Button>
          )}
          {may('EDIT') && (
            <Button variant="default" onClick={onEdit}>
              {t('report.edit')}
            </Button>
          )}
          {may('WITHDRAW') && (
            <Button variant="default" loading={step.isPending} onClick={() => step.mutate('withdraw')}>
              {t('report.withdraw')}
            </Button>
          )}
          {replaceable && (
            <Button variant="default" loading={make.isPending} onClick={replace}>
              {t('report.replace')}
            </Button>
          )}
        </div>
      )}
      {problem && (
        <p role="alert" className={classes.problem}>
          {reportProblemText(t, problem)}
        </p>
      )}
      {issuing && (
        <IssueDialog
          report={report}
          today={clock.today}
          issue={issue}
          onIssued={({ version }, file) => file && attach.mutate({ file, version })}
          onClose={() => {
            issue.reset()
            setIssuing(false)
          }}
        />
      )}
    </section>
  )
}
