import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import type { ImportedRow, Me } from '../api/types'
import { clock, huuLung, me, unitView } from './factories'
import { answers, server } from './server'

const administrator: Me = {
  ...me(huuLung, 'VIEW_PROGRESS', 'VIEW_REPORTS', 'MANAGE_PROGRAMME', 'REORGANISE', 'IMPORT_UNITS'),
  assignments: [{ unit: huuLung, role: 'ADMINISTRATOR', allowedActions: ['MANAGE_PROGRAMME'] }],
}

interface Sent {
  dryRun: string | null
  columns: string[]
  type: string | null
}

/** Mocks the import of targets and units for an administrator; `answer` gives the report. Returns the requests as they arrive. */
export function importing(answer: (columns: string[], dryRun: boolean) => object): Sent[] {
  answers({
    me: administrator,
    clock,
    regimes: { items: [] },
    targets: { items: [] },
    indicators: { items: [] },
    units: { items: [unitView(huuLung)] },
    'units/:id': unitView(huuLung),
    'units/:id/children': { items: [] },
  })
  const sent: Sent[] = []
  const said = ({ request }: { request: Request }) => {
    const { searchParams } = new URL(request.url)
    const dryRun = searchParams.get('dryRun')
    const columns = searchParams.getAll('column')
    sent.push({ dryRun, columns, type: request.headers.get('Content-Type') })
    const body = answer(columns, dryRun === 'true')
    return body instanceof Response ? body : HttpResponse.json(body)
  }
  server.use(http.post('*/api/v1/targets/import', said), http.post('*/api/v1/units/import', said))
  return sent
}

/** Chooses a file of any type and returns the dialog. */
export async function chooseFile(name = 'chi-tieu.xlsx') {
  const input = await screen.findByLabelText('Nhập từ tệp', { selector: 'input' })
  await userEvent.setup({ applyAccept: false }).upload(input, new File(['x'], name))
  return within(await screen.findByRole('dialog'))
}

export const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))
export const texts = (items: HTMLElement[]) => items.map(({ textContent }) => textContent)

export const changedRow: ImportedRow = {
  row: 2,
  name: 'Chỉ tiêu A',
  outcome: 'CHANGED',
  changes: [
    { column: 'value', before: '60000', after: '62149' },
    { column: 'document_date', after: '2022-07-13' },
    { column: 'base_value', before: '88000' },
    { column: 'base_vi', before: 'dân số' },
  ],
}
