import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { UnitPage } from '../features/units/unit-page'
import { UnitsPage } from '../features/units/units-page'
import { unitOptions } from '../reference/queries'

export const unitsView = createLazyRoute('/don-vi')({
  component: function Units() {
    return <UnitsPage {...unitsView.useLoaderData()} />
  },
})

export const unitView = createLazyRoute('/don-vi/$unitId')({
  component: function Unit() {
    const { id, day, today } = unitView.useLoaderData()
    const { data: unit } = useSuspenseQuery(unitOptions(id, day))
    return <UnitPage key={id} unit={unit} day={day} today={today} />
  },
})
