import createClient from 'openapi-fetch'
import { secondsToWait } from './problem'
import type { paths } from './schema.gen'

type Transport = (request: Request) => Promise<Response>

let transport: Transport = (request) => fetch(request)

/** The session puts its token on every call this way; the API itself does not know how one logs in. */
export function sendThrough(next: Transport) {
  transport = next
}

/** A request by its Idempotency-Key. */
export interface Keyed {
  key: string
  content: string
}

/** The same content keeps its key, so that the server does it once. Other content gets a new key, and begins with `first`. */
export function keyed<T extends object>(content: string, last: (Keyed & T) | undefined, first: T): Keyed & T {
  return last?.content === content ? last : { ...first, key: crypto.randomUUID(), content }
}

const mostRepeats = 2

/** The server does a request with a key once, so we send it again without asking when the server says to come back. */
async function patiently(request: Request, repeats = mostRepeats): Promise<Response> {
  if (repeats === 0 || !request.headers.has('Idempotency-Key')) return transport(request)
  const again = request.clone()
  const response = await transport(request)
  const seconds = secondsToWait(response)
  if (seconds === undefined) return response
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  return patiently(again, repeats - 1)
}

export const api = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: (request) => patiently(request),
  // Always ask the server, but let it answer "not modified".
  cache: 'no-cache',
})

/** All items of a list, page after page: what is chosen from, or shown without a way to read on, must be complete. */
export async function everyPage<T>(get: (cursor: string | undefined) => Promise<{ items: T[]; next?: string }>) {
  const items: T[] = []
  let cursor: string | undefined
  do {
    const page = await get(cursor)
    items.push(...page.items)
    cursor = page.next
  } while (cursor)
  return items
}
