import createClient from 'openapi-fetch'
import { secondsToWait } from './problem'
import type { paths } from './schema.gen'

/** Sends a request as it is, like `fetch`. */
export type Carrier = (request: Request) => Promise<Response>

type Transport = (request: Request, carrier?: Carrier) => Promise<Response>

/** Sends one request; the session replaces it with one that adds its token. */
export let transport: Transport = (request, carrier = fetch) => carrier(request)

/** Sets the function that sends all requests. The session uses it to add its token. */
export function sendThrough(next: Transport) {
  transport = next
}

/** The Idempotency-Key of a request, and the content that it was sent with. */
export interface Keyed {
  key: string
  content: string
}

/** Returns `last` if the content is the same, so that it keeps its key. Other content gets a new key and the values of `first`. */
export function keyed<T extends object>(content: string, last: (Keyed & T) | undefined, first: T): Keyed & T {
  return last?.content === content ? last : { ...first, key: crypto.randomUUID(), content }
}

const mostRepeats = 2

/** Repeats a request after 429 or 503 with Retry-After. Only requests with an Idempotency-Key: the server performs them only once. */
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
  // Always revalidate with the server, which may answer "not modified".
  cache: 'no-cache',
})

/** Reads all pages of a list. For lists that must be complete: choices, and lists without a "more" button. */
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
