import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { NotYours } from '../components/not-yours'
import { AllocationPage } from '../features/targets/allocation-page'
import { DeclarePage } from '../features/targets/declare-page'
import { allocationOptions } from '../features/targets/queries'
import { TargetsPage } from '../features/targets/targets-page'
import { meOptions } from '../session/queries'

export const targetsView = createLazyRoute('/chi-tieu')({
  component: function Targets() {
    return <TargetsPage {...targetsView.useLoaderData()} />
  },
})

export const declareView = createLazyRoute('/chi-tieu/khai-bao')({
  component: function Declare() {
    const { t } = useTranslation()
    const form = declareView.useLoaderData()
    const { data: me } = useSuspenseQuery(meOptions())
    return me.allowedActions.includes('MANAGE_PROGRAMME') ? (
      <DeclarePage {...form} />
    ) : (
      <NotYours page={t('target.declare')} title={t('target.notYours')} />
    )
  },
})

export const allocationView = createLazyRoute('/chi-tieu/$targetId/phan-bo')({
  component: function Allocation() {
    const { unit, date } = allocationView.useLoaderData()
    const { targetId } = allocationView.useParams()
    const { data } = useSuspenseQuery(allocationOptions(targetId, unit.id, date))
    return <AllocationPage latest={data} date={date} />
  },
})
