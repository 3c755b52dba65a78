import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { Level, PassedUnit, ReorganisationView } from '../../api/types'
import { problemText } from '../../components/problem-text'
import { formatCount } from '../../shared/numbers'
import { UnitsTable } from './changes-table'
import { reorganisationUnitsOptions } from './queries'
import classes from './reorganisations.module.css'
import { passed, unitOf } from './words'

const kinds = ['ENDS', 'BEGINS', 'CHANGES'] as const
const levels = ['COUNTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE'] as const satisfies Level[]

/** The outcome of a reorganisation of many units: counts instead of sentences, and the units page by page. */
export function ManyUnits({ of }: { of: ReorganisationView }) {
  const { t } = useTranslation()
  const list = useInfiniteQuery({ ...reorganisationUnitsOptions(of.id), enabled: false })
  const first = useMemo(() => passed(of), [of])
  const loaded = list.data?.pages.flatMap((page) => page.items) ?? []
  // The list starts with the units that the answer already has, so use it only when it has more of them.
  const rows = loaded.length > first.length ? loaded : first
  const whole = list.data !== undefined && !list.hasNextPage
  const more = async () => {
    for (;;) {
      const { data, hasNextPage, isError } = await list.fetchNextPage()
      const count = data?.pages.reduce((sum, page) => sum + page.items.length, 0) ?? 0
      if (isError || !hasNextPage || count > rows.length) return
    }
  }
  const shown = t('reorg.shown', { shown: formatCount(rows.length), all: formatCount(of.unitCount) })
  return (
    <>
      <section className={`card ${classes.section}`}>
        <h2>{t('reorg.what')}</h2>
        <p>{whole ? t('reorg.ofAll', { all: formatCount(of.unitCount) }) : `${shown} ${t('reorg.ofShown')}`}</p>
        <ul className={classes.words}>
          {counted(rows).map(({ kind, level, count }) => (
            <li key={`${kind} ${level}`}>
              {t(`reorg.levelCount.${kind}`, {
                count,
                units: formatCount(count),
                level: t(`regimes.level.${level}`).toLocaleLowerCase(),
              })}
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.section}>
        <h2 className="section-title">{t('reorg.changes')}</h2>
        <UnitsTable rows={rows} outside={of.outside} />
        {!whole && (
          <div className={`${classes.actions} no-print`}>
            <Button variant="default" loading={list.isFetching} onClick={() => void more()}>
              {t('reorg.more')}
            </Button>
            <span role="status">{shown}</span>
          </div>
        )}
        {list.error && (
          <p role="alert" className={classes.problem}>
            {problemText(t, list.error as ApiProblem)}
          </p>
        )}
      </section>
    </>
  )
}

const counted = (rows: PassedUnit[]) =>
  kinds.flatMap((kind) =>
    levels
      .map((level) => ({
        kind,
        level,
        count: rows.filter((row) => row.kind === kind && unitOf(row).level === level).length,
      }))
      .filter(({ count }) => count > 0),
  )
