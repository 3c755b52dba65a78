import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RegimeView } from '../api/types'
import { inLanguage } from '../reference/names'

interface Props {
  regimes: RegimeView[]
  regime: RegimeView
  onChoose: (id: string) => void
}

/** Lets the user choose a regime; a single one is shown as text. */
export function RegimeSelect({ regimes, regime, onChoose }: Props) {
  const { t } = useTranslation()
  if (regimes.length < 2) return <p>{inLanguage(regime.name)}</p>
  return (
    <NativeSelect
      label={t('regime.label')}
      value={regime.id}
      onChange={(event) => onChoose(event.currentTarget.value)}
      data={regimes.map(({ id, name }) => ({ value: id, label: inLanguage(name) }))}
    />
  )
}
