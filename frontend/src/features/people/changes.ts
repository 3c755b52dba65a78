import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { newKey, useChange, type Once } from '../../api/change'
import { api } from '../../api/client'
import { isFinal, unwrap, type ApiProblem } from '../../api/problem'
import { readAssignment, readPerson } from './queries'
import type {
  Assignment,
  AssignmentEdit,
  NewAssignment,
  NewPerson,
  NewServiceAccount,
  Person,
  PersonEdit,
  PersonMove,
  ServiceAccount,
} from './types'

const touches = ['people']

export function useAddPerson() {
  return useChange({
    send: (body: NewPerson, { once }) => unwrap(api.POST('/api/v1/people', { params: { header: once }, body })),
    touches,
  })
}

export function useEditPerson({ id, version }: Person) {
  return useChange({
    about: id,
    seen: version,
    send: (body: PersonEdit, { seen }) =>
      unwrap(api.PUT('/api/v1/people/{id}', { params: { path: { id }, header: seen }, body })),
    reread: { get: () => readPerson(id), sent: ({ fullName, email, phone }) => ({ fullName, email, phone }) },
    touches,
  })
}

/** What needs nothing but a reason. */
export function usePersonStep({ id, version }: Person, step: 'suspend' | 'resume' | 'end') {
  return useChange({
    about: [step, id],
    seen: version,
    send: (reason: string | undefined, { once, seen }) =>
      unwrap(
        api.POST(`/api/v1/people/{id}/${step}`, {
          params: { path: { id }, header: { ...once, ...seen } },
          body: { reason },
        }),
      ),
    touches,
  })
}

/** Where somebody moves. */
export interface Moving extends PersonMove {
  person: Person
}

export interface NotMoved {
  person: Person
  problem: ApiProblem
}

/** Moves people one after the other, and answers who was not moved. A try again sends the same requests with the same keys. */
export function useMovePeople() {
  const queries = useQueryClient()
  const keys = useRef(new Map<string, Once>())
  const move = async ({ person: { id, version }, ...body }: Moving) => {
    const about = JSON.stringify([id, version, body])
    const once = keys.current.get(about) ?? newKey()
    keys.current.set(about, once)
    const header = { ...once, 'If-Match': `"${version}"` }
    await unwrap(api.POST('/api/v1/people/{id}/move', { params: { path: { id }, header }, body }))
  }
  return useMutation({
    mutationFn: async (all: Moving[]) => {
      const left: NotMoved[] = []
      let away: ApiProblem | undefined
      for (const one of all) {
        try {
          // Without an answer to one request nobody else could be moved either.
          if (away) throw away
          await move(one)
        } catch (error) {
          const problem = error as ApiProblem
          if (!isFinal(problem)) away = problem
          left.push({ person: one.person, problem })
        }
      }
      return left
    },
    onSettled: () => queries.invalidateQueries({ queryKey: touches }),
  })
}

/** Makes a new one-time code, and perhaps removes second factors. A repeated request gets an answer without the code. */
export function useNewSlip({ id, version }: Person) {
  return useChange({
    about: id,
    seen: version,
    send: (removeSecondFactors: boolean, { once, seen }) =>
      unwrap(
        api.POST('/api/v1/people/{id}/slip', {
          params: {
            path: { id },
            header: { ...once, ...seen },
            query: removeSecondFactors ? { removeSecondFactors } : {},
          },
        }),
      ),
    touches,
  })
}

export function useGrant() {
  return useChange({
    send: (body: NewAssignment, { once }) =>
      unwrap(api.POST('/api/v1/assignments', { params: { header: once }, body })),
    touches,
  })
}

export function useEditAssignment({ id, version }: Assignment) {
  return useChange({
    about: id,
    seen: version,
    send: (body: AssignmentEdit, { seen }) =>
      unwrap(api.PUT('/api/v1/assignments/{id}', { params: { path: { id }, header: seen }, body })),
    reread: { get: () => readAssignment(id), sent: ({ validTo, reason }) => ({ validTo, reason }) },
    touches,
  })
}

export function useEndAssignment({ id, version }: Assignment) {
  return useChange({
    about: id,
    seen: version,
    send: (reason: string | undefined, { once, seen }) =>
      unwrap(
        api.POST('/api/v1/assignments/{id}/end', {
          params: { path: { id }, header: { ...once, ...seen } },
          body: { reason },
        }),
      ),
    touches,
  })
}

export function useAddService() {
  return useChange({
    send: (body: NewServiceAccount, { once }) =>
      unwrap(api.POST('/api/v1/service-accounts', { params: { header: once }, body })),
    touches,
  })
}

/** Makes a new secret. A repeated request gets an answer without the secret. */
export function useRotateService({ id, version }: ServiceAccount) {
  return useChange({
    about: id,
    seen: version,
    send: (_: string | undefined, { once, seen }) =>
      unwrap(
        api.POST('/api/v1/service-accounts/{id}/rotate', { params: { path: { id }, header: { ...once, ...seen } } }),
      ),
    touches,
  })
}

export function useEndService({ id, version }: ServiceAccount) {
  return useChange({
    about: id,
    seen: version,
    send: (reason: string | undefined, { once, seen }) =>
      unwrap(
        api.POST('/api/v1/service-accounts/{id}/end', {
          params: { path: { id }, header: { ...once, ...seen } },
          body: { reason },
        }),
      ),
    touches,
  })
}
