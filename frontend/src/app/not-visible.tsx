import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import '../i18n/later'
import { unitName } from '../reference/names'
import { meOptions } from '../session/queries'

/** Says as whom the user is logged in, because a link may come from somebody who may see more. */
export default function NotVisible() {
  const { t } = useTranslation()
  const { data: me } = useQuery(meOptions())
  const units = me?.assignments.map(({ unit }) => unitName(t, unit)) ?? []
  return (
    <>
      {me &&
        (units.length > 0
          ? t('notVisible.who', { name: me.name, units: [...new Set(units)].join(', ') })
          : t('notVisible.nobody', { name: me.name }))}{' '}
      {t('notVisible.shared')}
    </>
  )
}
