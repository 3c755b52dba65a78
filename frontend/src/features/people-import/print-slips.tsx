import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import { problemText } from '../../components/problem-text'
import classes from './people-import.module.css'
import { usePrintSlips } from './queries'
import type { NewSlips } from './types'

interface Props {
  /** People by id, or an import. */
  whose: NewSlips
}

/** Makes new one-time codes and downloads the slips, four on a page. */
export function PrintSlips({ whose }: Props) {
  const { t } = useTranslation()
  const printing = usePrintSlips()
  return (
    <>
      <Button variant="default" loading={printing.isPending} onClick={() => printing.mutate(whose)}>
        {t('peopleImport.print')}
      </Button>
      {printing.isSuccess && <p role="status">{t('peopleImport.printed')}</p>}
      {printing.error && (
        <p role="alert" className={classes.problem}>
          {problemText(t, printing.error as ApiProblem)}
        </p>
      )}
    </>
  )
}
