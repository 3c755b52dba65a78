import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { AllocationPage } from '../features/targets/allocation-page'
import { DeclarePage } from '../features/targets/declare-page'
import { allocationOptions } from '../features/targets/queries'
import { TargetsPage } from '../features/targets/targets-page'

export const targetsView = createLazyRoute('/chi-tieu')({
  component: function Targets() {
    return <TargetsPage {...targetsView.useLoaderData()} />
  },
})

export const declareView = createLazyRoute('/chi-tieu/khai-bao')({
  component: function Declare() {
    return <DeclarePage {...declareView.useLoaderData()} />
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
