import { useTranslation } from 'react-i18next'
import type { Entry } from './entries'
import classes from './other-tab.module.css'

export const otherTabId = (fieldId: string) => `${fieldId}-other-tab`

interface Props {
  /** Id of the field. */
  id: string
  /** Name of the field, for labels of the buttons. */
  name: string
  own: Entry
  others: Entry[] | undefined
  onChoose: (entry: Entry) => void
  /** Converts a stored text for display. */
  read?: (text: string) => string
}

/** Shows different values in other tabs, with buttons to choose one. All values stay until the user chooses. */
export function OtherTab({ id, name, own, others = [], onChoose, read = (text) => text.trim() }: Props) {
  const { t } = useTranslation()
  if (others.length === 0) return null
  const words = ({ text, mark, reason = '' }: Entry) => {
    const value = mark ? t(`mark.${mark}`) : read(text) || t('entry.otherTab.blank')
    return reason.trim() === (own.reason ?? '').trim() ? value : `${value} (${t('figures.note', { text: reason })})`
  }
  return (
    <div id={otherTabId(id)} className={classes.other}>
      {others.map((entry) => (
        <p key={words(entry)}>
          <span>{t('entry.otherTab.value', { value: words(entry) })}</span>
          <button
            type="button"
            aria-label={`${t('entry.otherTab.take')} (${words(entry)}): ${name}`}
            onClick={() => onChoose(entry)}
          >
            {t('entry.otherTab.take')}
          </button>
        </p>
      ))}
      <button type="button" aria-label={`${t('entry.otherTab.keep')}: ${name}`} onClick={() => onChoose(own)}>
        {t('entry.otherTab.keep')}
      </button>
    </div>
  )
}
