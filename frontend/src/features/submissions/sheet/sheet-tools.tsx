import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../../api/problem'
import type { IndicatorRef } from '../../../api/types'
import { FileButton } from '../../../components/file-button'
import { submissionProblemText } from '../submission-problem'
import { useDownload, type About } from './queries'
import { SheetDialog } from './sheet-dialog'
import classes from './sheet.module.css'

/** Downloads the figures as a spreadsheet to fill in, and imports it. */
export function SheetTools({ about, indicators }: { about: About; indicators: IndicatorRef[] }) {
  const { t } = useTranslation()
  const [file, setFile] = useState<File>()
  const download = useDownload(about)
  return (
    <div className={classes.tools}>
      <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
        {t('sheet.download')}
      </Button>
      <FileButton label={t('sheet.upload')} accept=".xlsx" onPick={setFile} />
      {download.error && <p role="alert">{submissionProblemText(t, download.error as ApiProblem)}</p>}
      {file && (
        <SheetDialog
          key={file.lastModified}
          file={file}
          about={about}
          indicators={indicators}
          onClose={() => setFile(undefined)}
        />
      )}
    </div>
  )
}
