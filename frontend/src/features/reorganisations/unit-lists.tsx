import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnitList } from '../../api/types'
import { DataTable } from '../../components/data-table'
import { MoreButton } from '../../components/more-button'
import { formatDate, formatDateTime } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import { unitListsOptions, useUndoList } from './queries'
import classes from './reorganisations.module.css'
import { StateOf } from './state-of'
import { UndoDialog } from './undo-dialog'

/** Imported lists of units; each can be undone while nothing depends on it. */
export function UnitLists() {
  const { t } = useTranslation()
  const lists = useInfiniteQuery(unitListsOptions())
  const [undoing, setUndoing] = useState<UnitList>()
  const items = lists.data?.pages.flatMap((page) => page.items) ?? []
  if (items.length === 0) return null
  return (
    <section className={classes.section}>
      <h2>{t('reorg.lists.title')}</h2>
      <DataTable label={t('reorg.lists.title')} className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('reorg.effectiveOn')}</th>
            <th scope="col">{t('reorg.what')}</th>
            <th scope="col">{t('reorg.state')}</th>
            <th scope="col">{t('reorg.recordedBy')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id}>
              <th scope="row">{formatDate(one.validFrom)}</th>
              <td>
                {t('reorg.lists.counts', { created: formatCount(one.created), changed: formatCount(one.changed) })}
              </td>
              <td>
                <StateOf state={one.state} />
                {one.allowedActions.includes('UNDO') && (
                  <Button variant="default" onClick={() => setUndoing(one)}>
                    {t('reorg.undo')}
                  </Button>
                )}
              </td>
              <td>
                {one.recordedByName}
                <small>{formatDateTime(one.recordedAt)}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <MoreButton of={lists} label={t('reorg.more')} />
      {undoing && <UndoListDialog list={undoing} onClose={() => setUndoing(undefined)} />}
    </section>
  )
}

function UndoListDialog({ list, onClose }: { list: UnitList; onClose: () => void }) {
  const { t } = useTranslation()
  const undo = useUndoList(list)
  return (
    <UndoDialog
      title={t('reorg.lists.undoTitle', { date: formatDate(list.validFrom) })}
      why={t('reorg.lists.undoWhy')}
      undo={undo}
      onClose={onClose}
    />
  )
}
