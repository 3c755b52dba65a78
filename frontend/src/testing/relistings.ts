import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import type { RelistingReport, RelistingRequest } from '../api/types'
import { clock, huuLien, huuLung, me, regime } from './factories'
import { renderApp } from './render'
import { reorganisation, reorganisationId } from './reorganisation-factories'
import { answers, server } from './server'

interface Sent {
  dryRun: boolean
  key: string | null
  request: RelistingRequest
  files: Record<string, string>
}

export const report: RelistingReport = {
  dryRun: true,
  effectiveOn: '2022-07-01',
  levels: [
    { level: 'DISTRICT', ends: 1, begins: 0, changes: 0 },
    { level: 'COMMUNE', ends: 1200, begins: 5, changes: 3 },
  ],
  divided: 1,
  dividedUnits: [huuLien],
  unnamed: 0,
  unnamedUnits: [],
  outside: 2,
  obligations: [
    {
      regimeId: regime.id,
      regimeName: regime.name,
      from: '2022-07-01',
      to: '2022-07-13',
      dates: 13,
      lapsing: 26,
      arising: 13,
    },
  ],
  lateUnits: 0,
  affected: [{ kind: 'ASSIGNMENT', units: 14, count: 20 }],
  contradictions: 0,
  warnings: [],
  found: [],
  errorCount: 0,
  errors: [],
}
export const sent: Sent[] = []

/** The server's answers: to a dry run, and a refusal of recording. */
export const answer: { looked: RelistingReport; refused: (() => Response) | undefined } = {
  looked: report,
  refused: undefined,
}

/** Mocks the server for the import of a reorganisation; it answers with {@link answer}. */
export function answerRelistings() {
  sent.length = 0
  answer.looked = report
  answer.refused = undefined
  answers({
    me: me(huuLung, 'VIEW_PROGRESS', 'REORGANISE'),
    clock,
    reorganisations: { items: [] },
    'reorganisations/:id': reorganisation,
  })
  server.use(
    http.post('*/api/v1/reorganisations/import', async ({ request }) => {
      const dryRun = new URL(request.url).searchParams.get('dryRun') === 'true'
      const form = await request.formData()
      const texts = await Promise.all(
        [...form.entries()].map(async ([part, file]) => [part, await (file as File).text()] as const),
      )
      const { request: body, ...files } = Object.fromEntries(texts)
      const key = request.headers.get('Idempotency-Key')
      sent.push({ dryRun, key, request: JSON.parse(body ?? '') as RelistingRequest, files })
      if (dryRun) return HttpResponse.json(answer.looked)
      return answer.refused?.() ?? HttpResponse.json({ ...report, dryRun: false, reorganisationId })
    }),
  )
}

export const click = (name: string) => userEvent.click(screen.getByRole('button', { name }))

async function type(label: string, text: string) {
  await userEvent.click(screen.getByRole('textbox', { name: label }))
  await userEvent.paste(text)
}

export const pick = (label: RegExp, content: string) =>
  userEvent.upload(screen.getByLabelText(label), new File([content], 'a.csv', { type: 'text/csv' }))

export async function fillIn() {
  const router = renderApp('/don-vi/sap-xep/nhap')
  await screen.findByRole('heading', { level: 1, name: 'Nhập từ danh sách và bảng chuyển đổi' })
  await type('Số, ký hiệu văn bản', '1672/NQ-UBTVQH15')
  await type('Ngày văn bản', '20/6/2022')
  await type('Cơ quan ban hành', 'Ủy ban Thường vụ Quốc hội')
  await type('Ngày hiệu lực', '1/7/2022')
  await pick(/^Danh sách đơn vị sau sắp xếp/, 'list')
  await pick(/^Bảng chuyển đổi xã cũ/, 'mapping')
  return router
}

export const preview = async () => {
  await click('Xem trước')
  await screen.findByRole('heading', { level: 2, name: 'Xem trước, chưa ghi gì' })
}
