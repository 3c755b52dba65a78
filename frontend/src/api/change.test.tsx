import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import type { ReactNode } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { problem, server } from '../testing/server'
import { useChange } from './change'
import { api } from './client'
import { unwrap, type ApiProblem } from './problem'

interface Arrived {
  key: string | null
  seen: string | null
  validTo: string
}

let arrived: Arrived[]
/** Answers of the server in order; the last one is repeated. `lost` means that the answer does not arrive. */
let replies: (() => Response)[]

const lost = () => HttpResponse.error() as Response
const refused = (type: string, status: number, more = {}) => problem(type, status, more) as Response
const done = () => HttpResponse.json({}) as Response

beforeEach(() => {
  arrived = []
  replies = [done]
  server.use(
    http.post('*/api/v1/indicators/:id/end', async ({ request }) => {
      const { validTo } = (await request.json()) as { validTo: string }
      arrived.push({
        key: request.headers.get('Idempotency-Key'),
        seen: request.headers.get('If-Match'),
        validTo,
      })
      return (replies.length > 1 ? replies.shift() : replies[0])?.()
    }),
  )
})

function rendered(overwrites = false) {
  const queries = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  )
  const { result, rerender } = renderHook(
    ({ version }) =>
      useChange({
        about: 'one',
        seen: version,
        overwrites,
        send: (validTo: string, { once, seen }) =>
          unwrap(
            api.POST('/api/v1/indicators/{id}/end', {
              params: { path: { id: 'one' }, header: { ...once, ...seen } },
              body: { validTo },
            }),
          ),
        reread: {
          get: () => unwrap(api.GET('/api/v1/indicators/{id}', { params: { path: { id: 'one' } } })),
          sent: ({ validTo }) => validTo ?? '',
        },
        touches: ['indicators'],
      }),
    { wrapper, initialProps: { version: 1 } },
  )
  return {
    result,
    refetched: (version: number) => rerender({ version }),
    click: async (validTo: string) => {
      const before = arrived.length
      act(() => result.current.mutate(validTo))
      await waitFor(() => expect(arrived.length).toBe(before + 1))
      await waitFor(() => expect(result.current.isPending).toBe(false))
    },
  }
}

test('a second click after a lost answer repeats the same request, even if the page has a newer version by then', async () => {
  replies = [lost, done]
  const { click, refetched } = rendered()
  await click('2022-08-01')
  refetched(2)
  await click('2022-08-01')
  expect(arrived[1]).toEqual(arrived[0])
  expect(arrived[0]?.seen).toBe('"1"')
})

test('a double click sends one request, and both clicks get its answer', async () => {
  const { result } = rendered()
  const answers: string[] = []
  act(() => {
    result.current.mutate('2022-08-01', { onSuccess: () => answers.push('first') })
    result.current.mutate('2022-08-01', { onSuccess: () => answers.push('second') })
  })
  await waitFor(() => expect(result.current.isSuccess).toBe(true))
  expect(arrived).toHaveLength(1)
  // The library calls back only the last click.
  expect(answers).toEqual(['second'])
})

test.each([
  ['an internal error', () => refused('internal-error', 500)],
  ['a request that is still in progress', () => refused('idempotency-in-progress', 409)],
  ['an expired login', () => refused('unauthenticated', 401)],
])('after %s the outcome is unknown, and the next try has the same key', async (_, reply) => {
  replies = [reply, done]
  const { click } = rendered()
  await click('2022-08-01')
  await click('2022-08-01')
  expect(arrived[1]?.key).toBe(arrived[0]?.key)
})

test('changed content gets a new key and the version that the page has now', async () => {
  replies = [lost, done]
  const { click, refetched } = rendered()
  await click('2022-08-01')
  refetched(2)
  await click('2022-09-01')
  expect(arrived[1]?.key).not.toBe(arrived[0]?.key)
  expect(arrived[1]?.seen).toBe('"2"')
})

test.each([
  ['done', done],
  ['refused', () => refused('invalid', 422)],
])('after a request was %s, the same content gets a new key', async (_, reply) => {
  replies = [reply]
  const { click, refetched } = rendered()
  await click('2022-08-01')
  refetched(2)
  await click('2022-08-01')
  expect(arrived[1]?.key).not.toBe(arrived[0]?.key)
  expect(arrived[1]?.seen).toBe('"2"')
})

test.each([
  ['what was sent is there', '2022-08-01', undefined],
  ['something else is there', '2022-07-01', 'stale'],
])('without a key, a repetition refused with 412 is looked into: %s', async (_, validTo, refusal) => {
  replies = [lost, () => refused('stale', 412, { version: 2 })]
  server.use(http.get('*/api/v1/indicators/:id', () => HttpResponse.json({ version: 2, validTo })))
  const { click, result } = rendered()
  await click('2022-08-01')
  await click('2022-08-01')
  expect((result.current.error as ApiProblem | null)?.key).toBe(refusal)
  expect(result.current.data?.version).toBe(refusal ? undefined : 2)
})

test('a first request refused with 412 is refused, whatever is there', async () => {
  replies = [() => refused('stale', 412, { version: 2 })]
  server.use(http.get('*/api/v1/indicators/:id', () => HttpResponse.json({ version: 2, validTo: '2022-08-01' })))
  const { click, result } = rendered()
  await click('2022-08-01')
  expect((result.current.error as ApiProblem | null)?.key).toBe('stale')
})

test('after 412 only a form that overwrites uses the version of the answer', async () => {
  replies = [() => refused('stale', 412, { version: 7 })]
  const careful = rendered()
  await careful.click('2022-08-01')
  await careful.click('2022-08-01')
  const editor = rendered(true)
  await editor.click('2022-08-01')
  await editor.click('2022-08-01')
  expect(arrived.map(({ seen }) => seen)).toEqual(['"1"', '"1"', '"1"', '"7"'])
})
