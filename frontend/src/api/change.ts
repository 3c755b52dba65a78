import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { keyed, type Keyed } from './client'
import { ApiProblem, isFinal } from './problem'

export interface Once {
  'Idempotency-Key': string
}

/** A key of its own, for a request that changes nothing. */
export const newKey = (): Once => ({ 'Idempotency-Key': crypto.randomUUID() })

/** A request whose answer has not come yet. The server knows it by its key and by all that came with the key. */
type Attempt = Keyed & { seen: number | undefined }

type Headers<S> = { once: Once } & (S extends number ? { seen: { 'If-Match': string } } : object)

interface Change<V, R, S> {
  /** What is changed, where the variables do not say it. */
  about?: unknown
  /** The version that the user saw. */
  seen?: S
  /** After 412 the next try replaces the version that the answer named. The page has to say so. */
  overwrites?: boolean
  send: (variables: V, headers: Headers<S>) => Promise<R>
  /** The first parts of the query keys that are asked for again afterwards. */
  touches: string[] | 'everything'
  onSuccess?: (answer: R) => unknown
}

/**
 * A change on the server. While its answer is unknown, the same content is sent again with the same key and version: a second
 * click repeats the request instead of making another. Changed content, and every try after an answer, gets a new key.
 *
 * After a change that failed the queries are asked for again too: somebody else may have made another change.
 */
export function useChange<V, R, S extends number | undefined = undefined>(change: Change<V, R, S>) {
  const queries = useQueryClient()
  const open = useRef<Attempt>(undefined)
  const overwritten = useRef<number>(undefined)
  return useMutation({
    mutationFn: async (variables: V) => {
      const seen = overwritten.current ?? change.seen
      const attempt = keyed(contentOf([change.about, variables]), open.current, { seen })
      open.current = attempt
      const answered = () => {
        if (open.current === attempt) open.current = undefined
      }
      try {
        const answer = await change.send(variables, headersOf(attempt) as Headers<S>)
        answered()
        overwritten.current = undefined
        return answer
      } catch (error) {
        if (!(error instanceof ApiProblem) || !isFinal(error)) throw error
        answered()
        if (change.overwrites && error.key === 'stale') overwritten.current = Number(error.members.version)
        throw error
      }
    },
    onSuccess: change.onSuccess,
    onSettled: () =>
      change.touches === 'everything'
        ? queries.invalidateQueries()
        : Promise.all(change.touches.map((first) => queries.invalidateQueries({ queryKey: [first] }))),
  })
}

const headersOf = ({ key, seen }: Attempt) => ({
  once: { 'Idempotency-Key': key },
  seen: { 'If-Match': `"${seen}"` },
})

const names = new WeakMap<object, string>()

/** A file, or what sends it, is the same only as long as it is the same object. */
function nameOf(one: object) {
  const name = names.get(one) ?? crypto.randomUUID()
  names.set(one, name)
  return name
}

const contentOf = (content: unknown) =>
  JSON.stringify(content, (_, value: unknown) =>
    value instanceof Blob || typeof value === 'function' ? nameOf(value) : value,
  )
