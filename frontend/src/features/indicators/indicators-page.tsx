import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Indicator } from '../../api/types'
import { CatalogueTabs } from '../../components/catalogue-tabs'
import { ListIcon } from '../../components/icons'
import { PageTitle } from '../../components/page-title'
import { StateMessage } from '../../components/state-message'
import { TableFiles } from '../../components/table-files'
import { indicatorsOptions } from '../../reference/queries'
import { unitsFor } from '../../reference/units-for'
import { meOptions } from '../../session/queries'
import { EndIndicatorDialog } from './end-indicator-dialog'
import { IndicatorDialog } from './indicator-dialog'
import { IndicatorsTable } from './indicators-table'
import classes from './indicators.module.css'

type Doing = { what: 'define' } | { what: 'edit' | 'end'; indicator: Indicator }

/** The present and future indicators. */
export function IndicatorsPage({ today }: { today: string }) {
  const { t } = useTranslation()
  const { data: me } = useSuspenseQuery(meOptions())
  const { data: indicators } = useSuspenseQuery(indicatorsOptions(today, true))
  const [doing, setDoing] = useState<Doing>()
  const administers = me.allowedActions.includes('MANAGE_PROGRAMME')
  // The user's units that can own an indicator.
  const owners = unitsFor(me, 'MANAGE_PROGRAMME')
  const close = () => setDoing(undefined)
  return (
    <>
      <PageTitle title={t('catalogue.indicators')}>
        <CatalogueTabs />
      </PageTitle>
      <div className={classes.tools}>
        {administers && indicators.length > 0 && (
          <Button onClick={() => setDoing({ what: 'define' })}>{t('indicators.define')}</Button>
        )}
        <TableFiles
          kind="indicators"
          name="chi-tieu-thong-ke"
          rows={{ asOf: today, coming: true }}
          editable={administers}
        />
      </div>
      {indicators.length === 0 ? (
        <StateMessage
          icon={<ListIcon />}
          title={t('indicators.none')}
          actions={
            administers && (
              <>
                <Link to="/danh-muc/che-do/moi">{t('regimes.setUp')}</Link>
                <Button variant="default" onClick={() => setDoing({ what: 'define' })}>
                  {t('indicators.define')}
                </Button>
              </>
            )
          }
        >
          {t('indicators.noneWhy')} {!administers && t('ask.administrator')}
        </StateMessage>
      ) : (
        <IndicatorsTable
          indicators={indicators}
          date={today}
          onEdit={(indicator) => setDoing({ what: 'edit', indicator })}
          onEnd={(indicator) => setDoing({ what: 'end', indicator })}
        />
      )}
      {doing?.what === 'end' && <EndIndicatorDialog indicator={doing.indicator} onClose={close} />}
      {doing && doing.what !== 'end' && (
        <IndicatorDialog
          indicator={doing.what === 'edit' ? doing.indicator : undefined}
          indicators={indicators}
          owners={owners}
          today={today}
          onClose={close}
        />
      )}
    </>
  )
}
