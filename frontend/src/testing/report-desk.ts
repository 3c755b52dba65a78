import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReportView } from '../api/types'
import { clock, huuLung, me, regime, report, unitView } from './factories'
import { answers } from './server'

/** The report that the server holds. */
export const held: { report: ReportView } = { report }

/** Answers like a server with one report, for a consolidator of its district. Call it before each test. */
export function serveReport() {
  held.report = report
  answers({
    me: me(huuLung, 'VIEW_PROGRESS', 'CONSOLIDATE'),
    clock,
    'units/:id': unitView(huuLung),
    regimes: { items: [regime] },
    reports: { items: [] },
    'reports/:id': () => held.report,
  })
}

export const reportPath = `/bao-cao/${report.id}`

export const click = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))
