import type { components } from './schema.gen'

type Schemas = components['schemas']
type KeyOf<Type> = Type extends `/problems/${infer Key}` ? Key : never

/** The last part of each problem type in the contract, such as `not-found`. */
export type ProblemKey = KeyOf<Schemas['ProblemType']>
export type ViolationCode = Schemas['ViolationCode']

/** The code is a plain string, because a newer server may send codes that we do not know. */
export type Violation = Omit<Schemas['Violation'], 'code'> & { code: string }

/** The type is a plain string for the same reason. */
export type ProblemBody = Omit<Schemas['Problem'], 'type' | 'errors'> & { type: string; errors?: Violation[] }

/** Type of the problem if there was no answer: the device is offline or the server is down. */
export const networkProblem = '/problems/network'

/** Type of the problem if the answer does not come from our server, for example a proxy's page. */
const unreadableProblem = '/problems/unreadable'

/** The only error class the UI knows. */
export class ApiProblem extends Error {
  readonly type: string
  readonly status: number
  readonly violations: Violation[]
  readonly instance: string | undefined
  readonly retryAfter: number | undefined
  /** Ids and values that belong to this type of problem. */
  readonly members: Record<string, unknown>

  constructor(
    body: ProblemBody,
    options?: ErrorOptions & {
      /** Seconds after which the request may be sent again. */
      retryAfter?: number
    },
  ) {
    super(body.title, options)
    this.name = 'ApiProblem'
    this.type = body.type
    this.status = body.status
    this.violations = body.errors ?? []
    this.instance = body.instance ?? undefined
    this.members = { ...body }
    this.retryAfter = options?.retryAfter
  }

  /** The last part of the type, such as `not-found`: the key of the UI's words. */
  get key(): string {
    return this.type.split('/').at(-1) ?? this.type
  }
}

/** Seconds of Retry-After of a 429 or 503; undefined for all other answers. */
export function secondsToWait({ status, headers }: Response): number | undefined {
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN)
  return (status === 429 || status === 503) && seconds >= 0 ? seconds : undefined
}

function isProblemBody(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'type' in body && 'status' in body
}

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

async function answered<T>(call: Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await call
  } catch (cause) {
    if (cause instanceof ApiProblem || (cause instanceof Error && cause.name === 'AbortError')) throw cause
    const type = cause instanceof SyntaxError ? unreadableProblem : networkProblem
    throw new ApiProblem({ type, title: 'No readable answer', status: 0 }, { cause })
  }
}

function refused({ error, response }: Answer<unknown>): ApiProblem {
  if (isProblemBody(error)) return new ApiProblem(error, { retryAfter: secondsToWait(response) })
  return new ApiProblem({ type: unreadableProblem, title: 'Unreadable answer', status: response.status })
}

/** Whether the server has decided about the request. If not, the same request may still succeed later. */
export function isFinal({ status, key }: ApiProblem): boolean {
  return status >= 400 && status < 500 && ![401, 408, 429].includes(status) && key !== 'idempotency-in-progress'
}

/** Returns the body of a successful answer; throws an `ApiProblem` otherwise. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  const answer = await answered(call)
  if (answer.response.ok && answer.data !== undefined) return answer.data
  throw refused(answer)
}

/** For answers without a body (204): throws an `ApiProblem` unless the answer is successful. */
export async function unwrapEmpty(call: Promise<Answer<unknown>>): Promise<void> {
  const answer = await answered(call)
  if (!answer.response.ok) throw refused(answer)
}
