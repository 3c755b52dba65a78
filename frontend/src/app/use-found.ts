import { useQueries, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client'
import { unwrap, type ApiProblem } from '../api/problem'
import { unitDetails } from '../components/unit-details'
import { inLanguage, unitName } from '../reference/names'
import { foundUnits, unitSearchOptions } from '../reference/units'
import { clockOptions, meOptions } from '../session/queries'
import { formatDate } from '../shared/dates'
import { foldHeading } from '../shared/heading-match'
import { pagesFor } from './listed-pages'

/** Results of each kind, at most. */
const most = 5
/** Reports are found among the latest ones, targets among those in force. */
const listed = 100

interface Found {
  key: string
  path: string
  name: string
  /** What tells it from others of the same name. */
  detail?: string
}

export interface FoundKind {
  kind: 'pages' | 'units' | 'people' | 'teams' | 'reports' | 'targets'
  items: Found[]
  /** Why this kind could not be searched. */
  problem: ApiProblem | null
}

/** What has a text in its name: pages, and of what the user may see units, people, teams, reports and targets. */
export function useFound(q: string): { kinds: FoundKind[]; asking: boolean } {
  const { t } = useTranslation()
  const { data: me } = useSuspenseQuery(meOptions())
  const { data: clock } = useSuspenseQuery(clockOptions())
  const asked = q !== ''
  const may = (action: (typeof me.allowedActions)[number]) => asked && me.allowedActions.includes(action)
  const [units, people, teams, reports, targets] = useQueries({
    queries: [
      { ...unitSearchOptions({ q, asOf: clock.today }), enabled: asked },
      {
        queryKey: ['people', 'found', q],
        queryFn: () => unwrap(api.GET('/api/v1/people', { params: { query: { q, limit: most } } })),
        enabled: may('MANAGE_PEOPLE'),
      },
      {
        queryKey: ['teams', 'found', q],
        queryFn: () => unwrap(api.GET('/api/v1/teams', { params: { query: { q, limit: most } } })),
        enabled: may('VIEW_TEAMS'),
      },
      {
        queryKey: ['reports', 'latest'],
        queryFn: () => unwrap(api.GET('/api/v1/reports', { params: { query: { limit: listed } } })),
        enabled: may('VIEW_REPORTS'),
      },
      {
        queryKey: ['targets', 'found', clock.today],
        queryFn: () =>
          unwrap(api.GET('/api/v1/targets', { params: { query: { asOf: clock.today, limit: listed, coming: true } } })),
        enabled: may('VIEW_PROGRAMME'),
      },
    ],
  })
  const folded = foldHeading(q)
  const has = (text: string) => folded !== '' && folded.split(' ').every((word) => foldHeading(text).includes(word))

  const pages = pagesFor(me)
    .map(({ path, title }): Found => ({ key: path, path, name: t(title) }))
    .filter(({ name }) => has(name))
  const kinds: FoundKind[] = [
    { kind: 'pages', items: pages, problem: null },
    {
      kind: 'units',
      items: foundUnits(units.data?.items ?? [], clock.today, true)
        .slice(0, most)
        .map((found) => ({
          key: found.unit.id,
          path: `/don-vi/${found.unit.id}`,
          name: unitName(t, found.unit),
          detail: unitDetails(t, found),
        })),
      problem: units.error as ApiProblem | null,
    },
    {
      kind: 'people',
      items: (people.data?.items ?? []).map(({ id, fullName, username, unit }) => ({
        key: id,
        path: `/nguoi-dung/${id}`,
        name: fullName,
        detail: [username, unit && unitName(t, unit)].filter(Boolean).join(', '),
      })),
      problem: people.error as ApiProblem | null,
    },
    {
      kind: 'teams',
      items: (teams.data?.items ?? []).map(({ id, name, unit }) => ({
        key: id,
        path: `/to-cong-nghe-so/${id}`,
        name,
        detail: unitName(t, unit),
      })),
      problem: teams.error as ApiProblem | null,
    },
    {
      kind: 'reports',
      items: (reports.data?.items ?? [])
        .map(({ id, number, unit, asOf, edition }) => ({
          key: id,
          path: `/bao-cao/${id}`,
          name: t('find.report', { unit: unitName(t, unit), date: formatDate(asOf), edition }),
          ...(number && { detail: number }),
        }))
        .filter(({ name, detail }) => has(`${name} ${detail ?? ''}`))
        .slice(0, most),
      problem: reports.error as ApiProblem | null,
    },
    {
      kind: 'targets',
      items: (targets.data?.items ?? [])
        .map(({ id, name, documentNumber, documentDate }) => ({
          key: id,
          path: `/chi-tieu/${id}/phan-bo`,
          name: inLanguage(name),
          detail: t('find.document', { number: documentNumber, date: formatDate(documentDate) }),
        }))
        .filter(({ name, detail }) => has(`${name} ${detail}`))
        .slice(0, most),
      problem: targets.error as ApiProblem | null,
    },
  ]
  return { kinds, asking: [units, people, teams, reports, targets].some(({ isFetching }) => isFetching) }
}
