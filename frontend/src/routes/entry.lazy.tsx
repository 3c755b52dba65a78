import { createLazyRoute } from '@tanstack/react-router'
import { lazy } from 'react'
import { EntryPage } from '../features/submissions/entry-page'
import { EntryRefused } from '../features/submissions/entry-refused'
import { atDesk } from './desk'

// Most communes never see it.
const NothingAsked = lazy(async () => {
  const { NothingAsked } = await atDesk(import('../components/nothing-asked'))
  return { default: NothingAsked }
})

export const entryView = createLazyRoute('/nhap-bao-cao')({
  component: function Entry() {
    const { regime, unit, date, today, asked } = entryView.useLoaderData()
    const { correct } = entryView.useSearch()
    if (!regime) return <NothingAsked unit={unit} date={date} />
    if (!asked) return <EntryRefused unit={unit} date={date} today={today} />
    const key = `${regime.id} ${unit.id} ${date}`
    return <EntryPage key={key} regime={regime} unit={unit} date={date} correct={correct === true} />
  },
})
