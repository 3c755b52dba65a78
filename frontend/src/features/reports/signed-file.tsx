import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isFinal, type ApiProblem } from '../../api/problem'
import type { ReportView } from '../../api/types'
import { FileButton } from '../../components/file-button'
import { DownIcon } from '../../components/icons'
import { RowButton } from '../../components/row-button'
import { formatDateTime } from '../../shared/dates'
import { formatSize } from './file-size'
import { ReplaceDialog } from './replace-dialog'
import { reportProblemText } from './report-problem'
import { largestFile, useSignedDownload, type SignedFile as Kept, type useAttach } from './signed-file-queries'
import classes from './signed-file.module.css'

interface Props {
  report: ReportView
  attach: ReturnType<typeof useAttach>
}

/** The signed PDF of an issued report, how it is attached or replaced, and the files that were replaced. */
export function SignedFile({ report, attach }: Props) {
  const { t } = useTranslation()
  const download = useSignedDownload(report.id)
  const [replacing, setReplacing] = useState(false)
  const [tooLarge, setTooLarge] = useState(false)
  const [current, ...replaced] = report.signedFiles
  const { version, allowedActions } = report
  const { variables: sent, isPending, share } = attach
  const problem = (attach.error ?? download.error) as ApiProblem | null
  const pick = (file: File | undefined) => {
    if (!file) return
    setTooLarge(file.size > largestFile)
    if (file.size <= largestFile) attach.mutate({ file, version })
  }
  const about = ({ addedByName: by, addedAt, size }: Kept) =>
    t('signedFile.about', { by, at: formatDateTime(addedAt), size: formatSize(size) })
  return (
    <div className={classes.signed}>
      {current && (
        <div>
          <Button
            leftSection={<DownIcon size={18} />}
            loading={download.isPending && download.variables.id === current.id}
            onClick={() => download.mutate(current)}
          >
            {t('signedFile.download')}
          </Button>
          <p className={classes.about}>
            {current.name} · {about(current)}
          </p>
          <p className={classes.about}>
            {t('signedFile.hash')} <code>{current.sha256}</code>
          </p>
        </div>
      )}
      {!current && allowedActions.includes('ATTACH') && <p className={classes.about}>{t('signedFile.why')}</p>}
      {isPending && sent ? (
        <p role="status">
          {share < 1
            ? t('signedFile.sending', { name: sent.file.name, percent: Math.floor(share * 100) })
            : t('signedFile.checking')}
          <progress className={classes.progress} value={share} aria-hidden />
        </p>
      ) : (
        <>
          {allowedActions.includes('ATTACH') && (
            <FileButton label={t('signedFile.attach')} accept="application/pdf,.pdf" onPick={pick} />
          )}
          {allowedActions.includes('REPLACE_FILE') && (
            <Button variant="default" onClick={() => setReplacing(true)}>
              {t('signedFile.replace')}
            </Button>
          )}
        </>
      )}
      {(tooLarge || problem) && !replacing && (
        <p role="alert" className={classes.problem}>
          {tooLarge ? t('signedFile.tooLarge') : problem && reportProblemText(t, problem)}
        </p>
      )}
      {attach.error && sent && !isFinal(attach.error as ApiProblem) && !isPending && !replacing && (
        <Button variant="default" onClick={() => attach.mutate(sent)}>
          {t('signedFile.again', { name: sent.file.name })}
        </Button>
      )}
      {replaced.length > 0 && (
        <details>
          <summary>{t('signedFile.replaced', { count: replaced.length })}</summary>
          <ul>
            {replaced.map((file, index) => (
              <li key={file.id}>
                <RowButton
                  label={t('signedFile.downloadOld', { name: file.name })}
                  onClick={() => download.mutate(file)}
                >
                  {file.name}
                </RowButton>
                <p className={classes.about}>{about(file)}</p>
                <p>{t('signedFile.because', { reason: report.signedFiles[index]?.reason })}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
      {replacing && (
        <ReplaceDialog
          attach={attach}
          version={version}
          onClose={() => {
            attach.reset()
            setReplacing(false)
          }}
        />
      )}
    </div>
  )
}
