import { useTranslation } from 'react-i18next'
import classes from './tab-news.module.css'

/** Says which fields changed without anybody typing here. The place is there before the news, or it would not be read out. */
export function TabNews({ fields }: { fields: string[] }) {
  const { t } = useTranslation()
  return (
    <div role="status">
      {fields.length > 0 && <p className={classes.news}>{t('entry.otherTab.taken', { fields: fields.join(', ') })}</p>}
    </div>
  )
}
