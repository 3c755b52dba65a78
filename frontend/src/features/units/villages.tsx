import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { NewReorganisation, UnitView } from '../../api/types'
import { MoreButton } from '../../components/more-button'
import { problemText } from '../../components/problem-text'
import { unitName } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import { belowOptions } from './queries'
import classes from './units.module.css'
import { VillageDialog } from './village-dialog'
import type { Decision, VillageWork } from './village-draft'

interface Props {
  commune: UnitView
  /** The date for which villages are shown. */
  day: string
}

/** The villages of a commune, with buttons to establish, rename, merge and end them by decision if the user may. */
export function Villages({ commune, day }: Props) {
  const { t } = useTranslation()
  const list = useInfiniteQuery(belowOptions(commune.id, day))
  const { data, error } = list
  const [chosen, setChosen] = useState<string[]>([])
  const [work, setWork] = useState<VillageWork>()
  const [recorded, setRecorded] = useState<NewReorganisation>()
  const [decision, setDecision] = useState<Decision>({
    decisionNumber: '',
    decisionDate: '',
    issuer: '',
    effectiveOn: formatDate(day),
  })
  const may = commune.allowedActions.includes('REORGANISE_VILLAGES')
  const villages = data?.pages.flatMap((page) => page.items) ?? []
  const picked = villages.filter(({ id }) => chosen.includes(id))

  const begin = (next: VillageWork) => {
    setRecorded(undefined)
    setWork(next)
  }
  return (
    <section className={`card ${classes.section}`}>
      <h2>{t('units.villages')}</h2>
      {error && (
        <p role="alert" className={classes.problem}>
          {problemText(t, error as ApiProblem)}
        </p>
      )}
      {data && villages.length === 0 && <p className="soft">{t('units.villagesNone')}</p>}
      <p role="status" className={classes.good}>
        {recorded && t('units.recorded', { number: recorded.decisionNumber, date: formatDate(recorded.effectiveOn) })}
      </p>
      {may && (
        <div className={classes.tools}>
          <Button variant="default" onClick={() => begin({ kind: 'ESTABLISH' })}>
            {t('units.establish')}
          </Button>
          {picked.length > 1 ? (
            <Button onClick={() => begin({ kind: 'MERGE', villages: picked })}>
              {t('units.merge', { count: picked.length })}
            </Button>
          ) : (
            villages.length > 1 && <p className="soft">{t('units.mergeHint')}</p>
          )}
        </div>
      )}
      {villages.length > 0 && (
        <ul className={classes.villages} aria-label={t('units.villages')}>
          {villages.map((village) => {
            const name = unitName(t, village)
            const link = (
              <Link className={classes.link} to="/don-vi/$unitId" params={{ unitId: village.id }}>
                {name}
              </Link>
            )
            if (!may) return <li key={village.id}>{link}</li>
            return (
              <li key={village.id}>
                <span className={classes.node}>
                  <label>
                    <input
                      type="checkbox"
                      aria-label={t('units.choose', { unit: name })}
                      checked={chosen.includes(village.id)}
                      onChange={(event) =>
                        setChosen(
                          event.currentTarget.checked
                            ? [...chosen, village.id]
                            : chosen.filter((id) => id !== village.id),
                        )
                      }
                    />
                  </label>
                  {link}
                </span>
                <span>
                  <Button
                    variant="subtle"
                    aria-label={t('units.renameOne', { unit: name })}
                    onClick={() => begin({ kind: 'RENAME', village })}
                  >
                    {t('units.rename')}
                  </Button>
                  <Button
                    variant="subtle"
                    aria-label={t('units.endOne', { unit: name })}
                    onClick={() => begin({ kind: 'END', village })}
                  >
                    {t('units.end')}
                  </Button>
                </span>
              </li>
            )
          })}
        </ul>
      )}
      <MoreButton of={list} label={t('units.more')} />
      {work && (
        <VillageDialog
          commune={commune}
          work={work}
          decision={decision}
          onDone={(done, again) => {
            setRecorded(done)
            setDecision(again)
            setChosen([])
            setWork(undefined)
          }}
          onClose={() => setWork(undefined)}
        />
      )}
    </section>
  )
}
