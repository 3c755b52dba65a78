import { useMutation, useQueryClient } from '@tanstack/react-query'
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

/** After a change, and after one that failed: somebody else may have made another meanwhile. */
function useAfterwards() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['teams'] })
}

const once = () => ({ 'Idempotency-Key': crypto.randomUUID() })

const seen = ({ version }: { version: number }) => ({ 'If-Match': `"${version}"` })

export function useFound() {
  const onSettled = useAfterwards()
  return useMutation({
    mutationFn: (body: NewTeam) => unwrap(api.POST('/api/v1/teams', { params: { header: once() }, body })),
    onSettled,
  })
}

export function useEditTeam(team: Team) {
  const onSettled = useAfterwards()
  return useMutation({
    mutationFn: (body: TeamEdit) =>
      unwrap(api.PUT('/api/v1/teams/{id}', { params: { path: { id: team.id }, header: seen(team) }, body })),
    onSettled,
  })
}

export function useDissolve(team: Team) {
  const onSettled = useAfterwards()
  return useMutation({
    mutationFn: (body: TeamDissolution) =>
      unwrap(
        api.POST('/api/v1/teams/{id}/dissolve', {
          params: { path: { id: team.id }, header: { ...once(), ...seen(team) } },
          body,
        }),
      ),
    onSettled,
  })
}

export function useReconstitute(team: Team) {
  const onSettled = useAfterwards()
  return useMutation({
    mutationFn: (body: NewReconstitution) =>
      unwrap(
        api.POST('/api/v1/teams/{id}/reconstitutions', {
          params: { path: { id: team.id }, header: { ...once(), ...seen(team) } },
          body,
        }),
      ),
    onSettled,
  })
}

export function useEditMember(team: Team, memberId: string) {
  const onSettled = useAfterwards()
  return useMutation({
    mutationFn: (body: MemberEdit) =>
      unwrap(
        api.PUT('/api/v1/teams/{id}/members/{memberId}', {
          params: { path: { id: team.id, memberId }, header: seen(team) },
          body,
        }),
      ),
    onSettled,
  })
}

/** A reading in full is recorded: it happens when somebody asks for it, and its answer stays with who asked. */
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
  const onSettled = useAfterwards()
  return useMutation({
    mutationFn: (reason: ErasureReason) =>
      unwrap(
        api.POST('/api/v1/teams/people/{personId}/erase', {
          params: { path: { personId }, header: { ...once(), ...seen({ version }) } },
          body: { reason },
        }),
      ),
    onSettled,
  })
}
