import type { ProgressRow } from '../../api/types'

export const rankings = ['code', 'coverage', 'rate'] as const
export type Ranking = (typeof rankings)[number]

/**
 * Rows by the code of their unit, by the share of units that have reported, or by a rate; the highest first, and rows
 * without one last.
 */
export function rankRows<Row extends Pick<ProgressRow, 'coverage' | 'totals'>>(
  rows: Row[],
  ranking: Ranking,
  ofRate: (row: Row) => number | undefined,
): Row[] {
  if (ranking === 'code') return rows
  const ofCoverage = ({ coverage: { reported, expected } }: Row) => (expected === 0 ? undefined : reported / expected)
  const measure = ranking === 'coverage' ? ofCoverage : ofRate
  return [...rows].sort((a, b) => (measure(b) ?? -1) - (measure(a) ?? -1))
}
