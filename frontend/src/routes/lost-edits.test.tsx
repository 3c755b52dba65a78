import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import type { Allocation, Division, Indicator, Population, ReportTemplate } from '../api/types'
import { useEdit } from '../features/indicators/queries'
import { useSavePaper } from '../features/reports/queries'
import { useSaveTemplate } from '../features/reports/template/queries'
import { useDivide } from '../features/targets/queries'
import { useEditTeam } from '../features/teams/changes'
import { useCount } from '../features/units/queries'
import { buyers, huuLien, huuLung, indicatorView, regime, report, yenBinh } from '../testing/factories'
import { problem, server } from '../testing/server'
import { team } from '../testing/team-factories'
import { counts } from '../testing/units'

interface Edit<V> {
  mutate: (sent: V) => void
  isPending: boolean
  isSuccess: boolean
  error: Error | null
}

/** @param other what somebody else makes of it */
function finds<V>(what: string, path: string, useChange: () => Edit<V>, sent: V, view: object, other: object) {
  test.each([
    ['done', view, true],
    ['undone where somebody else made another', { ...view, ...other }, false],
  ])(`${what} whose answer was lost is found %s`, async (_, now, made) => {
    let puts = 0
    server.use(
      http.put(`*/api/v1/${path}`, () => (puts++ === 0 ? HttpResponse.error() : problem('stale', 412, { version: 2 }))),
      http.get(`*/api/v1/${path.replace('/paper', '')}`, () => HttpResponse.json(now)),
    )
    const queries = new QueryClient()
    const wrapper = ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    )
    const { result } = renderHook(useChange, { wrapper })
    for (const clicks of [1, 2]) {
      act(() => result.current.mutate(sent))
      await waitFor(() => expect([puts, result.current.isPending]).toEqual([clicks, false]))
    }
    expect(result.current.isSuccess).toBe(made)
  })
}

const { name, kind, answer, partIds } = indicatorView(buyers)
const indicator: Indicator = { ...indicatorView(buyers), help: undefined, version: 1 }
const definition = { name, help: undefined, kind, counts: indicator.counts, answer, partIds }
finds('an indicator', 'indicators/:id', () => useEdit(indicator), definition, indicator, {
  help: { vi: 'Cách đếm', en: 'How to count' },
})

const population: Population = { source: 'Công an xã', total: 4521 }
const ofYear = { ...counts, ...population, aged15AndOver: undefined, households: undefined }
finds('a population', 'units/:id/population', () => useCount('one', 2022, 1), population, ofYear, { households: 900 })

const { founding } = team
finds(
  'a team',
  'teams/:id',
  () => useEditTeam(team),
  { name: 'Tổ Nà Lượt', founding },
  { ...team, name: 'Tổ Nà Lượt' },
  team,
)

finds('a paper', 'reports/:id/paper', () => useSavePaper(report.id, 1), report.paper, report, {
  paper: { ...report.paper, number: '13/BC-UBND' },
})

const { subject, body, signature, recipients } = report.paper
const wording = { subject, body, signature, recipients }
const template: ReportTemplate = {
  ...{ regimeId: regime.id, version: 2, wording, prepares: true },
  ...{ placeholders: [], editable: true },
}
finds(
  'a template',
  'regimes/:id/report-template',
  () => useSaveTemplate(regime.id, 1),
  { wording, prepares: true },
  template,
  { prepares: false },
)

const byHand: Division = {
  unitId: huuLung.id,
  mode: 'HAND',
  note: undefined,
  parts: [
    { unitId: yenBinh.id, value: 700 },
    { unitId: huuLien.id, value: 300 },
  ],
}
const divided: Allocation = {
  ...{ targetId: 'one', unit: huuLung, value: 1000, effectiveFrom: '2022-04-01', version: 2, editable: true },
  mode: 'HAND',
  rows: [
    { unit: yenBinh, value: 700, population: 4521 },
    { unit: huuLien, value: 300 },
  ],
}
finds('a division', 'targets/:id/allocation', () => useDivide('one', 1, '2022-07-13'), byHand, divided, {
  rows: [
    { unit: yenBinh, value: 500 },
    { unit: huuLien, value: 500 },
  ],
})
finds(
  'a division by population',
  'targets/:id/allocation',
  () => useDivide('one', 1, '2022-07-13'),
  { ...byHand, mode: 'BY_POPULATION', parts: [] },
  { ...divided, mode: 'BY_POPULATION' },
  divided,
)
