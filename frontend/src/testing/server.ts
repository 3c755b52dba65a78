import { http, HttpResponse, type JsonBodyType } from 'msw'
import { setupServer } from 'msw/node'

/** Units of most tests have nothing below them that reports. */
export const server = setupServer(http.get('*/api/v1/progress/below', () => HttpResponse.json({ items: [] })))

/** Mocks `GET /api/v1/…` by path. A function is called for each request. */
export function answers(bodies: Record<string, JsonBodyType | (() => JsonBodyType)>) {
  server.use(
    ...Object.entries(bodies).map(([path, body]) =>
      http.get(`*/api/v1/${path}`, () => HttpResponse.json(typeof body === 'function' ? body() : body)),
    ),
  )
}

export function problem(type: string, status: number, more: object = {}, headers: Record<string, string> = {}) {
  return HttpResponse.json(
    { type: `/problems/${type}`, title: type, status, ...more },
    { status, headers: { 'Content-Type': 'application/problem+json', ...headers } },
  )
}

/** A 503 with Retry-After. */
export const busy = (type: string, seconds: number) => problem(type, 503, {}, { 'Retry-After': String(seconds) })
