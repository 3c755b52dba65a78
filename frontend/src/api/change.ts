import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { keyed, type Keyed } from './client'
import { ApiProblem, isFinal } from './problem'

export interface Once {
  'Idempotency-Key': string
}

/** A new key, for requests that change nothing and are never repeated. */
export const newKey = (): Once => ({ 'Idempotency-Key': crypto.randomUUID() })

/** A request without a final answer. The server accepts its key again only with the same content and version. */
type Attempt = Keyed & { seen: number | undefined }

type Headers<S> = { once: Once } & (S extends number ? { seen: { 'If-Match': string } } : object)

interface Change<V, R, S> {
  /** Identifies the changed object, if the variables do not. */
  about?: unknown
  /** The version that the user saw. */
  seen?: S
  /** Whether the next try after 412 overwrites the version in that answer. The page must tell the user so. */
  overwrites?: boolean
  /** For a request without a key: reads the resource as it is now, and converts it to the form in which it is sent. */
  reread?: { get: (variables: V) => Promise<R>; sent: (now: R) => V }
  send: (variables: V, headers: Headers<S>) => Promise<R>
  /** First parts of the query keys to invalidate afterwards. */
  touches: string[] | 'everything'
  onSuccess?: (answer: R) => unknown
}

/**
 * A mutation with an Idempotency-Key. While the outcome is unknown, the same content is sent with the same key and version, so a
 * second click repeats the request. Changed content, and any try after a final answer, gets a new key.
 *
 * If the first request was carried out, a repetition without a key is refused with 412. If `reread` then finds what was sent, the
 * change was made.
 *
 * Invalidates the queries after a failure too, because somebody else may have changed the data.
 */
export function useChange<V, R, S extends number | undefined = undefined>(change: Change<V, R, S>) {
  const queries = useQueryClient()
  const open = useRef<Attempt>(undefined)
  const overwritten = useRef<number>(undefined)
  const flying = useRef<Promise<R>>(undefined)
  const send = async (variables: V, attempt: Attempt, repeated: boolean) => {
    const answered = () => {
      if (open.current === attempt) open.current = undefined
    }
    try {
      const request = change.send(variables, headersOf(attempt) as Headers<S>)
      const answer = await (repeated ? request.catch(madeBefore(variables, change.reread)) : request)
      answered()
      overwritten.current = undefined
      return answer
    } catch (error) {
      if (!(error instanceof ApiProblem) || !isFinal(error)) throw error
      answered()
      if (change.overwrites && error.key === 'stale') overwritten.current = Number(error.members.version)
      throw error
    }
  }
  return useMutation({
    mutationFn: (variables: V) => {
      const seen = overwritten.current ?? change.seen
      const attempt = keyed(contentOf([change.about, variables]), open.current, { seen })
      const repeated = attempt === open.current
      // The second click of a double click waits for the answer to the first.
      if (repeated && flying.current) return flying.current
      open.current = attempt
      const flight = send(variables, attempt, repeated).finally(() => {
        if (flying.current === flight) flying.current = undefined
      })
      flying.current = flight
      return flight
    },
    onSuccess: change.onSuccess,
    onSettled: () =>
      change.touches === 'everything'
        ? queries.invalidateQueries()
        : Promise.all(change.touches.map((first) => queries.invalidateQueries({ queryKey: [first] }))),
  })
}

const madeBefore =
  <V, R>(variables: V, reread: Change<V, R, unknown>['reread']) =>
  async (error: unknown): Promise<R> => {
    if (!reread || !(error instanceof ApiProblem) || error.key !== 'stale') throw error
    const now = await reread.get(variables)
    if (contentOf(reread.sent(now)) !== contentOf(variables)) throw error
    return now
  }

const headersOf = ({ key, seen }: Attempt) => ({
  once: { 'Idempotency-Key': key },
  seen: { 'If-Match': `"${seen}"` },
})

const names = new WeakMap<object, string>()

/** A stable name for a file or function, which JSON cannot represent. Only the same object gets the same name. */
function nameOf(one: object) {
  const name = names.get(one) ?? crypto.randomUUID()
  names.set(one, name)
  return name
}

/** The order of members says nothing. */
const contentOf = (content: unknown) =>
  JSON.stringify(content, (_, value: unknown) => {
    if (value instanceof Blob || typeof value === 'function') return nameOf(value)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
