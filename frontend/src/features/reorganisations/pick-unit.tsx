import { TextInput } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client'
import { unwrap } from '../../api/problem'
import { unitName } from '../../reference/names'
import type { PickedUnit } from './draft'
import classes from './reorganisations.module.css'

const matchesOptions = (q: string, asOf: string) =>
  queryOptions({
    queryKey: ['units', 'search', { q, asOf }],
    queryFn: () => unwrap(api.GET('/api/v1/units/search', { params: { query: { q, asOf, limit: 10 } } })),
    enabled: q !== '',
  })

interface Props {
  id: string
  label: string
  /** The day on which the unit has to be there. */
  asOf: string
  error?: string
  onChoose: (unit: PickedUnit) => void
}

/** A unit by its name or code, typed as people type. */
export function PickUnit({ id, label, asOf, error, onChoose }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const found = useQuery(matchesOptions(q, asOf))
  // What has ended before that day can be found, and nothing can happen to it any more.
  const units = (q === '' ? undefined : found.data?.items)?.filter(({ validTo }) => !validTo || validTo > asOf)
  return (
    <div>
      <TextInput
        id={id}
        type="search"
        label={label}
        description={t('reorg.pickHow')}
        autoComplete="off"
        value={typed}
        error={error}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div role="status">{units?.length === 0 && <p className="soft">{t('reorg.pickNone')}</p>}</div>
      {units && units.length > 0 && (
        <ul className={classes.found}>
          {units.map((unit) => (
            <li key={unit.id}>
              <button
                type="button"
                onClick={() => {
                  setTyped('')
                  onChoose(unit)
                }}
              >
                {unitName(t, unit)}
                {unit.code && ` (${unit.code})`}
                <small>{unit.ancestors.map((each) => unitName(t, each)).join(' › ')}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
