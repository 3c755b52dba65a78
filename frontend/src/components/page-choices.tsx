import { NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RegimeView } from '../api/types'
import { inLanguage } from '../reference/names'
import { DateField } from './date-field'

/** Lets the user choose a regime; a single one is shown as text. */
export function RegimeSelect({ regimes, regime }: { regimes: RegimeView[]; regime: RegimeView }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  if (regimes.length < 2) return <p>{inLanguage(regime.name)}</p>
  return (
    <NativeSelect
      label={t('regime.label')}
      value={regime.id}
      onChange={({ currentTarget: { value } }) =>
        void navigate({ to: '.', search: (search) => ({ ...search, regime: value }) })
      }
      data={regimes.map(({ id, name }) => ({ value: id, label: inLanguage(name) }))}
    />
  )
}

/** The date that the page shows. */
export function PageDate({ date, max }: { date: string; max: string }) {
  const navigate = useNavigate()
  return (
    <DateField
      key={date}
      date={date}
      max={max}
      onChoose={(next) => void navigate({ to: '.', search: (search) => ({ ...search, date: next }) })}
    />
  )
}
