import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { UnitType, UnitView } from '../../api/types'
import { RightIcon } from '../../components/icons'
import { MoreButton } from '../../components/more-button'
import { problemText } from '../../components/problem-text'
import { unitName } from '../../reference/names'
import { formatCount } from '../../shared/numbers'
import { belowOptions } from './queries'
import classes from './units.module.css'

/** The tree of units on a date; children load when a unit is opened. Nested lists, which all screen readers handle well. */
export function UnitTree({ roots, date }: { roots: UnitView[]; date: string }) {
  const { t } = useTranslation()
  return (
    <nav className={classes.tree} aria-label={t('units.tree')}>
      <ul>
        {roots.map((unit) => (
          <Node key={unit.id} unit={unit} date={date} opened={roots.length === 1} />
        ))}
      </ul>
    </nav>
  )
}

function Node({ unit, date, opened = false }: { unit: UnitView; date: string; opened?: boolean }) {
  const { t } = useTranslation()
  const below = useId()
  const [open, setOpen] = useState(opened)
  const name = unitName(t, unit)
  return (
    <li data-open={open}>
      <div className={classes.node}>
        {unit.childCount === 0 ? (
          <span className={classes.leaf} />
        ) : (
          <button
            type="button"
            className={classes.toggle}
            aria-label={t('units.open', { unit: name })}
            aria-expanded={open}
            aria-controls={below}
            onClick={() => setOpen(!open)}
          >
            <RightIcon />
          </button>
        )}
        <Link to="/don-vi/$unitId" params={{ unitId: unit.id }}>
          {name} {unit.code && <small>{unit.code}</small>}
        </Link>
        {unit.childCount > 0 && (
          <span className={classes.count}>
            <span aria-hidden>{formatCount(unit.childCount)}</span>
            <span className="visually-hidden">{t('units.countBelow', { count: unit.childCount })}</span>
          </span>
        )}
      </div>
      {unit.childCount > 0 && (
        <div id={below} hidden={!open}>
          {open && <Below unit={unit} date={date} />}
        </div>
      )}
    </li>
  )
}

function Below({ unit, date }: { unit: UnitView; date: string }) {
  const { t } = useTranslation()
  const list = useInfiniteQuery(belowOptions(unit.id, date))
  const { data, error, hasNextPage, refetch } = list
  if (error && !data)
    return (
      <p role="alert" className={classes.problem}>
        {problemText(t, error as ApiProblem)}{' '}
        <Button variant="default" onClick={() => void refetch()}>
          {t('action.retry')}
        </Button>
      </p>
    )
  if (!data) return <p role="status">{t('state.loading')}</p>
  const items = data.pages.flatMap((page) => page.items)
  const small = items.every(({ level }) => level === 'COMMUNE' || level === 'VILLAGE')
  return (
    <>
      <p className={classes.counts}>
        {hasNextPage
          ? t('units.moreCounted', { count: items.length, all: formatCount(unit.childCount) })
          : countedByType(t, items)}
      </p>
      <ul aria-label={t('units.below', { unit: unitName(t, unit) })} className={small ? classes.many : undefined}>
        {items.map((child) => (
          <Node key={child.id} unit={child} date={date} />
        ))}
      </ul>
      <MoreButton of={list} label={t('units.more')} />
    </>
  )
}

/** "23 xã · 1 thị trấn" */
function countedByType(t: TFunction, units: UnitView[]): string {
  const counts = new Map<UnitType, number>()
  for (const { type } of units) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([type, count]) => t(`units.typeCount.${type}`, { count }))
    .join(' · ')
}
