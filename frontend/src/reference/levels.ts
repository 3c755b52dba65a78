import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '../api/client'
import { unwrap } from '../api/problem'
import type { Level } from '../api/types'

const levels = ['PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE'] as const satisfies Level[]

const hasDistrictsOptions = (asOf: string) =>
  queryOptions({
    queryKey: ['units', 'has-districts', { asOf }],
    queryFn: async () => {
      const query = { level: 'DISTRICT', asOf, limit: 1 } as const
      const { items } = await unwrap(api.GET('/api/v1/units', { params: { query } }))
      return items.length > 0
    },
    staleTime: 5 * 60_000,
  })

/**
 * The levels below the country that units have on a day, the highest first: districts only where the user sees one, because there
 * are none since 1/7/2025.
 *
 * @param chosen levels that stay in the list in any case
 */
export function useLevels(asOf: string, chosen: Level[] = []): Exclude<Level, 'COUNTRY'>[] {
  const { data: hasDistricts } = useQuery(hasDistrictsOptions(asOf))
  return levels.filter((level) => level !== 'DISTRICT' || hasDistricts === true || chosen.includes(level))
}
