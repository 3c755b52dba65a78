import { useMutation } from '@tanstack/react-query'
import { useChange } from '../../api/change'
import { api } from '../../api/client'
import { unwrap } from '../../api/problem'
import type {
  ErasureReason,
  MemberEdit,
  NewReconstitution,
  NewTeam,
  PersonExport,
  Team,
  TeamDissolution,
  TeamEdit,
} from '../../api/types'

const touches = ['teams']

export function useFound() {
  return useChange({
    send: (body: NewTeam, { once }) => unwrap(api.POST('/api/v1/teams', { params: { header: once }, body })),
    touches,
  })
}

export function useEditTeam({ id, version }: Team) {
  return useChange({
    about: id,
    seen: version,
    send: (body: TeamEdit, { seen }) =>
      unwrap(api.PUT('/api/v1/teams/{id}', { params: { path: { id }, header: seen }, body })),
    reread: {
      get: () => unwrap(api.GET('/api/v1/teams/{id}', { params: { path: { id } } })),
      sent: ({ name, founding }) => ({ name, founding }),
    },
    touches,
  })
}

export function useDissolve({ id, version }: Team) {
  return useChange({
    about: id,
    seen: version,
    send: (body: TeamDissolution, { once, seen }) =>
      unwrap(api.POST('/api/v1/teams/{id}/dissolve', { params: { path: { id }, header: { ...once, ...seen } }, body })),
    touches,
  })
}

export function useReconstitute({ id, version }: Team) {
  return useChange({
    about: id,
    seen: version,
    send: (body: NewReconstitution, { once, seen }) =>
      unwrap(
        api.POST('/api/v1/teams/{id}/reconstitutions', {
          params: { path: { id }, header: { ...once, ...seen } },
          body,
        }),
      ),
    touches,
  })
}

export function useEditMember({ id, version }: Team, memberId: string) {
  return useChange({
    about: memberId,
    seen: version,
    send: (body: MemberEdit, { seen }) =>
      unwrap(
        api.PUT('/api/v1/teams/{id}/members/{memberId}', { params: { path: { id, memberId }, header: seen }, body }),
      ),
    touches,
  })
}

/** Reads a full phone number. The server records each reading, so it runs only on request and its answer is not cached. */
export function usePhone(teamId: string, memberId: string) {
  return useMutation({
    gcTime: 0,
    mutationFn: () =>
      unwrap(
        api.GET('/api/v1/teams/{id}/members/{memberId}/phone', {
          params: { path: { id: teamId, memberId } },
          cache: 'no-store',
        }),
      ),
  })
}

export function useExportPerson(personId: string) {
  return useMutation({
    gcTime: 0,
    mutationFn: (): Promise<PersonExport> =>
      unwrap(api.GET('/api/v1/teams/people/{personId}/export', { params: { path: { personId } }, cache: 'no-store' })),
  })
}

export function useErasePerson(personId: string, version: number) {
  return useChange({
    about: personId,
    seen: version,
    send: (reason: ErasureReason, { once, seen }) =>
      unwrap(
        api.POST('/api/v1/teams/people/{personId}/erase', {
          params: { path: { personId }, header: { ...once, ...seen } },
          body: { reason },
        }),
      ),
    touches,
  })
}
