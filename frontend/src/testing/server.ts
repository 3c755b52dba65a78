import { http, HttpResponse, type JsonBodyType } from 'msw'
import { setupServer } from 'msw/node'

export const server = setupServer()

/** Answers `GET /api/v1/…` with a body; a function is asked anew each time. */
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

/** A server that asks to be left alone for so many seconds. */
export const busy = (type: string, seconds: number) => problem(type, 503, {}, { 'Retry-After': String(seconds) })
