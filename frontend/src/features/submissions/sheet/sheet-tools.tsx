import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../../api/problem'
import type { IndicatorRef } from '../../../api/types'
import { submissionProblemText } from '../submission-problem'
import { useDownload, type About } from './queries'
import { SheetDialog } from './sheet-dialog'
import classes from './sheet.module.css'

/** Downloads the figures as a spreadsheet to fill in, and imports it. */
export function SheetTools({ about, indicators }: { about: About; indicators: IndicatorRef[] }) {
  const { t } = useTranslation()
  const picker = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File>()
  const download = useDownload(about)
  return (
    <div className={classes.tools}>
      <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
        {t('sheet.download')}
      </Button>
      <Button variant="default" onClick={() => picker.current?.click()}>
        {t('sheet.upload')}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={t('sheet.upload')}
        accept=".xlsx"
        onChange={(event) => {
          setFile(event.currentTarget.files?.[0])
          // Without this, choosing the same file again after a correction would cause no event.
          event.currentTarget.value = ''
        }}
      />
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
