import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../api/problem'
import { useTableDownload } from '../reference/table-files'
import { problemText } from './problem-text'
import classes from './table-files.module.css'

interface Props {
  /** Name of the file without extension. */
  name: string
  ask: Parameters<typeof useTableDownload>[1]
  /** Title of the table, if the page has several. */
  of?: string
  /** Further buttons. */
  children?: ReactNode
}

/** Buttons that download the table as it is shown, as CSV or XLSX. */
export function TableDownload({ name, ask, of, children }: Props) {
  const { t } = useTranslation()
  const download = useTableDownload(name, ask)
  return (
    <div className={`${classes.tools} no-print`} role={of && 'group'} aria-label={of}>
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          variant="default"
          loading={download.isPending && download.variables === format}
          onClick={() => download.mutate(format)}
        >
          {t('report.download', { format: format.toUpperCase() })}
        </Button>
      ))}
      {children}
      {download.error && (
        <p role="alert" className={classes.problem}>
          {problemText(t, download.error as ApiProblem)}
        </p>
      )}
    </div>
  )
}
