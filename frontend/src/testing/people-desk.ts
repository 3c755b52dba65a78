import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http } from 'msw'
import type { Person } from '../features/people/types'
import { clock, huuLien, huuLung, me, unitView, yenBinh } from './factories'
import { assignment, person } from './people-factories'
import { answers, server } from './server'

interface Sent {
  path: string
  body: unknown
  key: string | null
  version: string | null
}

/** What the server holds, and which changes it got. */
export const desk: { people: Person[]; sent: Sent[] } = { people: [], sent: [] }

/** Answers like a district's server with one person. Call it before each test. */
export function serveDesk() {
  desk.people = [person]
  desk.sent = []
  answers({
    me: {
      ...me(huuLung, 'VIEW_REPORTS', 'MANAGE_PEOPLE'),
      assignments: [{ unit: huuLung, role: 'ADMINISTRATOR', allowedActions: ['MANAGE_PEOPLE'] }],
    },
    clock,
    people: () => ({ items: desk.people }),
    'people/imports': { items: [] },
    'people/:id': () => ({ ...person, phone: '0900000123' }),
    'service-accounts': { items: [] },
    assignments: () => ({ items: [assignment] }),
    [`units/${huuLien.id}`]: unitView(huuLien),
    'units/search': {
      items: [{ ...unitView(yenBinh), ancestors: [huuLung], quality: 'EXACT', successors: [] }],
    },
  })
}

/** Answers a change and notes what was sent. */
export function takes(method: 'post' | 'put', path: string, answer: () => Response) {
  server.use(
    http[method](`*/api/v1/${path}`, async ({ request }) => {
      const text = await request.text()
      desk.sent.push({
        path: new URL(request.url).pathname.replace('/api/v1/', ''),
        body: text ? JSON.parse(text) : undefined,
        key: request.headers.get('Idempotency-Key'),
        version: request.headers.get('If-Match'),
      })
      return answer()
    }),
  )
}

export const click = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
export const inDialog = async () => within(await screen.findByRole('dialog'))
