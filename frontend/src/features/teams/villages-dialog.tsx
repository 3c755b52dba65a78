import { Button, Modal } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { CoveredVillage, UnitRef } from '../../api/types'
import { MoreButton } from '../../components/more-button'
import { problemText } from '../../components/problem-text'
import { TableDownload } from '../../components/table-download'
import { unitName } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import { exportVillages, villagesOptions } from './queries'
import classes from './teams.module.css'

interface Props {
  unit: UnitRef
  date: string
  onClose: () => void
}

/** The names of villages without a team, grouped by commune. */
export function VillagesDialog({ unit, date, onClose }: Props) {
  const { t } = useTranslation()
  const list = useInfiniteQuery(villagesOptions(unit.id, date, true))
  const { data, error } = list
  const villages = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('team.coverage.withoutTitle', { unit: unitName(t, unit) })}
      withCloseButton={false}
      centered
    >
      <p className="soft">{t('team.coverage.onDate', { date: formatDate(date) })}</p>
      <div role="status">
        {!data && !error && <p>{t('state.loading')}</p>}
        {error && <p className={classes.problem}>{problemText(t, error as ApiProblem)}</p>}
      </div>
      {villages.length > 0 && (
        <TableDownload
          name={`thon-chua-co-to-${date}`}
          of={t('team.coverage.without')}
          ask={exportVillages(unit.id, date, true)}
        />
      )}
      {byCommune(villages).map(({ commune, names }) => (
        <section key={commune?.id ?? ''} className={classes.names}>
          {commune && commune.id !== unit.id && <h3>{unitName(t, commune)}</h3>}
          <ul>
            {names.map((village) => (
              <li key={village.id}>{unitName(t, village)}</li>
            ))}
          </ul>
        </section>
      ))}
      <div className={classes.actions}>
        <MoreButton of={list} />
        <Button data-autofocus variant="default" onClick={onClose}>
          {t('sheet.close')}
        </Button>
      </div>
    </Modal>
  )
}

/** Groups villages by commune, in the order of first appearance. */
function byCommune(villages: CoveredVillage[]) {
  const groups = new Map<string, { commune?: UnitRef; names: UnitRef[] }>()
  for (const { village, commune } of villages) {
    const group = groups.get(commune?.id ?? '') ?? { commune, names: [] }
    group.names.push(village)
    groups.set(commune?.id ?? '', group)
  }
  return [...groups.values()]
}
