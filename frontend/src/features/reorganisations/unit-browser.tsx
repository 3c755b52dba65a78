import { Button } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unitName } from '../../reference/names'
import { childrenOptions, unitOptions } from '../../reference/queries'
import { meOptions } from '../../session/queries'
import type { PickedUnit } from './draft'
import classes from './reorganisations.module.css'
import { Tick } from './tick'

interface Props {
  asOf: string
  has: (unit: PickedUnit) => boolean
  onAdd: (units: PickedUnit[]) => void
  onDrop: (ids: string[]) => void
}

/** Checkboxes for the children of a unit. Links lead down to a child and up to the parent. */
export function UnitBrowser({ asOf, has, onAdd, onDrop }: Props) {
  const { t } = useTranslation()
  const { data: me } = useSuspenseQuery(meOptions())
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(me.assignments[0]?.unit.id)
  return (
    <details className={classes.browser} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('reorg.browse')}</summary>
      {open && at && <Below {...{ asOf, has, onAdd, onDrop }} at={at} onGo={setAt} />}
    </details>
  )
}

function Below({ asOf, has, onAdd, onDrop, at, onGo }: Props & { at: string; onGo: (id: string) => void }) {
  const { t } = useTranslation()
  const { data: unit } = useQuery(unitOptions(at, asOf))
  const children = useQuery(childrenOptions(at, asOf))
  const units = children.data ?? []
  const missing = units.filter((one) => !has(one))
  return (
    <>
      <p className={classes.trail}>
        {[...(unit?.ancestors ?? []), ...(unit ? [unit] : [])].map((each) => (
          <span key={each.id}>
            {each.id === at ? (
              <strong>{unitName(t, each)}</strong>
            ) : (
              <>
                <button type="button" onClick={() => onGo(each.id)}>
                  {unitName(t, each)}
                </button>{' '}
                ›{' '}
              </>
            )}
          </span>
        ))}
      </p>
      {children.isPending && <p className="soft">{t('reorg.loading')}</p>}
      {children.isError && <p className={classes.problem}>{t('reorg.notLoaded')}</p>}
      {children.data && units.length === 0 && <p className="soft">{t('reorg.nothingBelow')}</p>}
      {units.length > 1 && (
        <Button
          variant="default"
          onClick={() => (missing.length > 0 ? onAdd(missing) : onDrop(units.map(({ id }) => id)))}
        >
          {missing.length > 0 ? t('reorg.tickAll', { count: units.length }) : t('reorg.tickNone')}
        </Button>
      )}
      <ul className={classes.ticks}>
        {units.map((one) => (
          <li key={one.id}>
            <Tick
              label={one.code ? `${unitName(t, one)} (${one.code})` : unitName(t, one)}
              checked={has(one)}
              onChange={(checked) => (checked ? onAdd([one]) : onDrop([one.id]))}
            />
            {one.level !== 'VILLAGE' && (
              <button
                type="button"
                aria-label={t('reorg.goBelow', { name: unitName(t, one) })}
                onClick={() => onGo(one.id)}
              >
                {t('reorg.below')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
