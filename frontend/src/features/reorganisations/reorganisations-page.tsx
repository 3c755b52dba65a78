import { useQuery, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ReorganisationSummary } from '../../api/types'
import { DataTable, StackedHead } from '../../components/data-table'
import { ListIcon } from '../../components/icons'
import { MoreButton } from '../../components/more-button'
import { PageTitle } from '../../components/page-title'
import { StateMessage } from '../../components/state-message'
import { TableDownload } from '../../components/table-download'
import { unitName } from '../../reference/names'
import { meOptions } from '../../session/queries'
import { formatDate, formatDateTime } from '../../shared/dates'
import { inShort } from './named'
import { exportReorganisations, reorganisationListOptions, unitHistoryOptions } from './queries'
import classes from './reorganisations.module.css'
import { StateOf } from './state-of'
import { UnitLists } from './unit-lists'

/** All reorganisations of units that the user may see, by effective date, the latest first. */
export function ReorganisationsPage({ unit }: { unit?: string }) {
  const { t } = useTranslation()
  const { data: me } = useSuspenseQuery(meOptions())
  const list = useSuspenseInfiniteQuery(reorganisationListOptions(unit))
  const items = list.data.pages.flatMap((page) => page.items)
  const may = me.allowedActions.some((action) => action === 'REORGANISE' || action === 'REORGANISE_VILLAGES')
  return (
    <>
      <PageTitle title={t('reorg.title')}>
        <p>{t('reorg.why')}</p>
      </PageTitle>
      {may && (items.length > 0 || me.allowedActions.includes('REORGANISE')) && (
        <p className={`${classes.actions} no-print`}>
          {items.length > 0 && (
            <Link className={classes.link} to="/don-vi/sap-xep/moi">
              {t('reorg.record')}
            </Link>
          )}
          {me.allowedActions.includes('REORGANISE') && (
            <Link className={classes.link} to="/don-vi/sap-xep/nhap">
              {t('reorg.import.title')}
            </Link>
          )}
        </p>
      )}
      {unit && <Only unit={unit} />}
      {items.length === 0 ? (
        <StateMessage
          icon={<ListIcon />}
          title={t('reorg.none')}
          actions={may && <Link to="/don-vi/sap-xep/moi">{t('reorg.record')}</Link>}
        >
          {t('reorg.noneWhy')}
        </StateMessage>
      ) : (
        <Table items={items} />
      )}
      {items.length > 0 && <TableDownload name="sap-xep-don-vi" ask={exportReorganisations(unit)} />}
      <MoreButton of={list} label={t('reorg.more')} />
      {!unit && me.allowedActions.includes('IMPORT_UNITS') && <UnitLists />}
    </>
  )
}

function Table({ items }: { items: ReorganisationSummary[] }) {
  const { t } = useTranslation()
  return (
    <DataTable label={t('reorg.title')} stacked className={`${classes.table} ${classes.list}`}>
      <StackedHead
        columns={[
          t('reorg.effectiveOn'),
          t('reorg.decision'),
          t('reorg.what'),
          t('reorg.state'),
          t('reorg.recordedBy'),
        ]}
      />
      <tbody role="rowgroup">
        {items.map((one) => (
          <tr key={one.id} role="row" data-undone={one.state === 'UNDONE'}>
            <td role="cell" data-label={t('reorg.effectiveOn')}>
              {formatDate(one.effectiveOn)}
            </td>
            <th role="rowheader" scope="row">
              <Link to="/don-vi/sap-xep/$reorganisationId" params={{ reorganisationId: one.id }}>
                {one.decisionNumber}
              </Link>
              {one.issuer && <small>{one.issuer}</small>}
            </th>
            <td role="cell">
              <Said of={one} />
            </td>
            <td role="cell">
              <StateOf state={one.state} />
            </td>
            <td role="cell" data-label={t('reorg.recordedBy')}>
              {one.recordedByName}
              <small>{formatDateTime(one.recordedAt)}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function Said({ of }: { of: ReorganisationSummary }) {
  const { t } = useTranslation()
  const [first, ...others] = inShort(t, of)
  return (
    <>
      <span className={classes.short}>{first}</span>
      {others.map((one) => (
        <small key={one}>{one}</small>
      ))}
      {of.note && <small>{of.note}</small>}
    </>
  )
}

/** Names the unit that filters the list, with a link that removes the filter. */
function Only({ unit }: { unit: string }) {
  const { t } = useTranslation()
  const { data } = useQuery(unitHistoryOptions(unit))
  const last = data?.versions.at(-1)
  return (
    <p className={`${classes.actions} no-print`}>
      {last && t('reorg.onlyOf', { unit: unitName(t, last) })}
      <Link className={classes.link} to="/don-vi/sap-xep">
        {t('reorg.all')}
      </Link>
    </p>
  )
}
