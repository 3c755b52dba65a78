import { useTranslation } from 'react-i18next'
import classes from './grid-page.module.css'

const keys = ['move', 'edit', 'nil', 'notApplicable', 'undo', 'paste', 'send'] as const

/** The list of keyboard shortcuts; `?` opens it in the grid too. */
export function GridHelp({ open, onToggle }: { open: boolean; onToggle: (open: boolean) => void }) {
  const { t } = useTranslation()
  return (
    <details className={classes.help} open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{t('grid.help.title')}</summary>
      <ul>
        {keys.map((key) => (
          <li key={key}>{t(`grid.help.${key}`)}</li>
        ))}
      </ul>
    </details>
  )
}
