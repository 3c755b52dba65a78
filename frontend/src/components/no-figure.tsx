import { useTranslation } from 'react-i18next'

/** Nothing is known, which is not the same as nothing: a dash for the eye, words for the ear, and never a 0. */
export function NoFigure() {
  const { t } = useTranslation()
  return (
    <>
      <span aria-hidden="true">—</span>
      <span className="visually-hidden">{t('figure.none')}</span>
    </>
  )
}
