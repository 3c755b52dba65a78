import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RegimeView, UnitView } from '../../api/types'
import { TargetIcon } from '../../components/icons'
import { PageDate } from '../../components/page-choices'
import { PageTitle } from '../../components/page-title'
import { StateMessage } from '../../components/state-message'
import { TableFiles } from '../../components/table-files'
import { unitName } from '../../reference/names'
import { meOptions } from '../../session/queries'
import { targetsOptions } from './queries'
import { TargetCard } from './target-card'
import classes from './targets.module.css'

interface Props {
  regime: RegimeView | undefined
  unit: UnitView
  date: string
  today: string
}

/** The declared targets and their progress. */
export function TargetsPage({ regime, unit, date, today }: Props) {
  const { t } = useTranslation()
  const { data: me } = useSuspenseQuery(meOptions())
  const { data: targets } = useSuspenseQuery(targetsOptions(date))
  const administers = me.allowedActions.includes('MANAGE_PROGRAMME')
  return (
    <>
      <PageTitle title={t('target.title')} above={<p>{unitName(t, unit)}</p>}>
        <PageDate date={date} max={today} />
        <Link className={classes.declare} to="/danh-muc">
          {t('catalogue.title')}
        </Link>
        {administers && targets.length > 0 && (
          <Link className={classes.declare} to="/chi-tieu/khai-bao" search={{ unit: unit.id }}>
            {t('target.declare')}
          </Link>
        )}
      </PageTitle>
      <TableFiles kind="targets" name="chi-tieu-giao" rows={{ asOf: date }} editable={administers} />
      {targets.length === 0 && (
        <StateMessage
          icon={<TargetIcon />}
          title={t('target.none')}
          actions={
            administers && (
              <Link to="/chi-tieu/khai-bao" search={{ unit: unit.id }}>
                {t('target.declare')}
              </Link>
            )
          }
        >
          {t('target.noneWhy')} {!administers && t('ask.administrator')}
        </StateMessage>
      )}
      {targets.map((target) => (
        <TargetCard key={target.id} target={target} regime={regime} unit={unit} date={date} />
      ))}
    </>
  )
}
