import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnitImportReport } from '../../api/types'
import { DateField } from '../../components/date-field'
import { TreeIcon } from '../../components/icons'
import { PageTitle } from '../../components/page-title'
import { StateMessage } from '../../components/state-message'
import { TableDownload } from '../../components/table-download'
import { TableFiles } from '../../components/table-files'
import { UnitPicker } from '../../components/unit-picker'
import { meOptions } from '../../session/queries'
import { formatDate } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import { exportUnits, rootsOptions } from './queries'
import { UnitTree } from './unit-tree'
import { UnitsImportDialog } from './units-import-dialog'
import classes from './units.module.css'

/** Latest selectable date. It is in the future, because reorganisations are recorded before their effective date. */
const latest = '2199-12-31'

/** The tree of units on a date, with a search and a link to each unit. */
export function UnitsPage({ date, today }: { date: string; today: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate({ from: '/don-vi' })
  const { data: me } = useSuspenseQuery(meOptions())
  const { data: roots } = useSuspenseQuery(rootsOptions(date))
  const [importing, setImporting] = useState(false)
  const [taken, setTaken] = useState<UnitImportReport>()
  const year = Number(date.slice(0, 4))
  const counts = me.allowedActions.includes('SET_POPULATION')
  const imports = me.allowedActions.includes('IMPORT_UNITS')
  const alone = roots.every(({ childCount, level }) => childCount === 0 && level !== 'COMMUNE' && level !== 'VILLAGE')
  const startImport = () => {
    setTaken(undefined)
    setImporting(true)
  }
  return (
    <>
      <PageTitle title={t('units.title')} />
      <div className={classes.top}>
        <DateField
          key={date}
          label={t('units.asOf')}
          date={date}
          max={latest}
          onChoose={(next) => void navigate({ search: { date: next } })}
        />
        <UnitPicker
          floating
          endedToo
          label={t('units.find')}
          asOf={date}
          onPick={(unit) => unit && void navigate({ to: '/don-vi/$unitId', params: { unitId: unit.id } })}
        />
        <div className={classes.tools}>
          <Link to="/don-vi/sap-xep" className={classes.link}>
            {t('units.reorganisations')}
          </Link>
        </div>
      </div>
      <p role="status" className={classes.good}>
        {taken &&
          t('units.importTaken', {
            date: formatDate(taken.validFrom),
            created: formatCount(taken.created),
            changed: formatCount(taken.changed),
          })}
      </p>
      {alone && (
        <StateMessage
          icon={<TreeIcon />}
          title={t(roots.length === 0 ? 'units.noRoots' : 'units.noneBelow')}
          actions={imports && <Button onClick={startImport}>{t('units.import')}</Button>}
        >
          {t(imports ? 'units.noneBelowWhy' : 'ask.administrator')}
        </StateMessage>
      )}
      {roots.length > 0 && (
        <section className={`card ${classes.section}`}>
          <UnitTree key={date} roots={roots} date={date} />
          <TableDownload name={`don-vi-${date}`} ask={exportUnits(date)}>
            {imports && !alone && (
              <Button variant="default" onClick={startImport}>
                {t('units.import')}
              </Button>
            )}
          </TableDownload>
        </section>
      )}
      {me.allowedActions.includes('VIEW_PROGRAMME') && (
        <section className={`card ${classes.section}`}>
          <h2>{t('units.populationFiles', { year })}</h2>
          {counts && <p className="soft">{t('units.populationFilesWhy')}</p>}
          <TableFiles kind="population" name="dan-so" rows={{ asOf: date, year }} editable={counts} />
        </section>
      )}
      {importing && <UnitsImportDialog today={today} onTaken={setTaken} onClose={() => setImporting(false)} />}
    </>
  )
}
