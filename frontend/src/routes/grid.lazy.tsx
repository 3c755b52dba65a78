import { createLazyRoute } from '@tanstack/react-router'
import { NothingAsked } from '../components/nothing-asked'
import { GridNotAsked } from '../features/submissions/grid/grid-not-asked'
import { GridPage } from '../features/submissions/grid/grid-page'

export const gridView = createLazyRoute('/nhap-bang')({
  component: function Grid() {
    const { regime, asked, ...selection } = gridView.useLoaderData()
    const { unit, date, today } = selection
    if (!regime) return <NothingAsked page="grid" unit={unit} date={date} />
    if (!asked) return <GridNotAsked regime={regime} unit={unit} date={date} today={today} />
    return <GridPage key={`${regime.id} ${unit.id} ${date}`} regime={regime} {...selection} />
  },
})
