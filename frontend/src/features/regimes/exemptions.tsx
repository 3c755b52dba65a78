import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Exemption, RegimeView, UnitRef } from '../../api/types'
import { DataTable } from '../../components/data-table'
import { definitionProblemText } from '../../components/definition-problem-text'
import { EndDialog } from '../../components/end-dialog'
import { TableDownload } from '../../components/table-download'
import { unitName } from '../../reference/names'
import { addDays, formatDate } from '../../shared/dates'
import { ExemptDialog } from './exempt-dialog'
import { exemptionsOptions, exportExemptions, useEndExemption } from './queries'
import classes from './regimes.module.css'

/** The exemptions of a regime: units, periods and reasons. */
interface Props {
  regime: RegimeView
  today: string
  /** Opens the form with this unit and day. */
  preset?: { unit: UnitRef; date: string } | undefined
}

export function Exemptions({ regime, today, preset }: Props) {
  const { t } = useTranslation()
  const { data } = useQuery(exemptionsOptions(regime.id))
  const [adding, setAdding] = useState(preset !== undefined)
  const [ending, setEnding] = useState<Exemption>()
  const nameOf = ({ unit }: Exemption) => (unit ? unitName(t, unit) : t('regimes.unitGone'))
  if (!data) return null
  return (
    <section className={`${classes.section} no-print`}>
      <h2 className="section-title">{t('regimes.exemptions')}</h2>
      {data.items.length === 0 && <p className="soft">{t('regimes.noExemptions')}</p>}
      {data.items.length > 0 && (
        <DataTable label={t('regimes.exemptions')} className={classes.rows}>
          <thead>
            <tr>
              <th scope="col">{t('table.unit')}</th>
              <th scope="col">{t('target.from')}</th>
              <th scope="col">{t('target.to')}</th>
              <th scope="col">{t('regimes.reason')}</th>
              <th scope="col">{t('indicators.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((one) => (
              <tr key={one.id}>
                <th scope="row">{nameOf(one)}</th>
                <td>{formatDate(one.validFrom)}</td>
                <td>{one.validTo ? formatDate(addDays(one.validTo, -1)) : '…'}</td>
                <td>{one.reason}</td>
                <td>
                  {one.editable && (
                    <Button
                      variant="subtle"
                      aria-label={t('regimes.endExemptionOf', { unit: nameOf(one) })}
                      onClick={() => setEnding(one)}
                    >
                      {t('target.end')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {data.items.length > 0 && (
        <TableDownload name={`mien-bao-cao-${regime.code}`} ask={exportExemptions(regime.id)} />
      )}
      {regime.allowedActions.includes('EXEMPT') && (
        <Button variant="default" onClick={() => setAdding(true)}>
          {t('regimes.exempt')}
        </Button>
      )}
      {adding && <ExemptDialog regime={regime} today={today} preset={preset} onClose={() => setAdding(false)} />}
      {ending && (
        <EndExemptionDialog
          regimeId={regime.id}
          exemption={ending}
          unit={nameOf(ending)}
          onClose={() => setEnding(undefined)}
        />
      )}
    </section>
  )
}

interface EndProps {
  regimeId: string
  exemption: Exemption
  /** Name of the exempt unit. */
  unit: string
  onClose: () => void
}

function EndExemptionDialog({ regimeId, exemption, unit, onClose }: EndProps) {
  const { t } = useTranslation()
  const end = useEndExemption(regimeId, exemption)
  return (
    <EndDialog
      title={t('regimes.endExemptionOf', { unit })}
      why={t('regimes.endExemptionWhy')}
      end={end}
      words={(problem) => definitionProblemText(t, problem)}
      onClose={onClose}
    />
  )
}
