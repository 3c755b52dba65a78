import { useTranslation } from 'react-i18next'
import classes from './tab-news.module.css'

/** Announces fields that another tab has changed. Always rendered, so that screen readers notice the change. */
export function TabNews({ fields }: { fields: string[] }) {
  const { t } = useTranslation()
  return (
    <div role="status">
      {fields.length > 0 && <p className={classes.news}>{t('entry.otherTab.taken', { fields: fields.join(', ') })}</p>}
    </div>
  )
}
