import type { components } from './schema.gen'

type Schemas = components['schemas']
type KeyOf<Type> = Type extends `/problems/${infer Key}` ? Key : never

/** The last part of each type that the contract knows. */
export type ProblemKey = KeyOf<Schemas['ProblemType']>
export type ViolationCode = Schemas['ViolationCode']

/** The code may be one that only a newer server knows. */
export type Violation = Omit<Schemas['Violation'], 'code'> & { code: string }

/** So may the type. */
export type ProblemBody = Omit<Schemas['Problem'], 'type' | 'errors'> & { type: string; errors?: Violation[] }

/** No answer came: the line is down or the server is not there. */
export const networkProblem = '/problems/network'

/** An answer came that is not ours, e.g. a proxy's page. */
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
      /** In how many seconds the server wants to be asked again. */
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

  /** `not-found` of `/problems/not-found`: the key of the UI's words. */
  get key(): string {
    return this.type.split('/').at(-1) ?? this.type
  }
}

/** How long a server that is too busy, or away, wants to be left alone; undefined for every other answer. */
export function secondsToWait({ status, headers }: Response): number | undefined {
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN)
  return status === 503 && seconds >= 0 ? seconds : undefined
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

/** No: the line, the server or the moment was at fault, and the same request may succeed later. */
export function isFinal({ status, key }: ApiProblem): boolean {
  return status >= 400 && status < 500 && ![401, 408, 429].includes(status) && key !== 'idempotency-in-progress'
}

/** Gives the body of a good answer and throws an `ApiProblem` for everything else. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  const answer = await answered(call)
  if (answer.response.ok && answer.data !== undefined) return answer.data
  throw refused(answer)
}

/** Of an answer without a body (204) there is only to know that it was good. */
export async function unwrapEmpty(call: Promise<Answer<unknown>>): Promise<void> {
  const answer = await answered(call)
  if (!answer.response.ok) throw refused(answer)
}
