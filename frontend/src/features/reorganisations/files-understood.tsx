import { useTranslation } from 'react-i18next'
import type { RelistingReport } from '../../api/types'
import { TableNotes } from '../../components/table-notes'
import classes from './reorganisations.module.css'

/** Notes about how the server read each file. */
export function FilesUnderstood({ found }: Pick<RelistingReport, 'found'>) {
  const { t } = useTranslation()
  return found
    .filter(({ found: { notes, leftOutCount } }) => notes.length > 0 || leftOutCount > 0)
    .map(({ file, found: { notes, leftOut, leftOutCount } }) => (
      <section key={file} className={classes.section}>
        <h3>{t(`reorg.import.fileShort.${file}`)}</h3>
        <TableNotes notes={notes} leftOut={leftOut} leftOutCount={leftOutCount} />
      </section>
    ))
}
