import { expect, test } from 'vitest'
import { row, yenBinh } from '../../testing/factories'
import { rankRows } from './ranking'

const covered = (reported: number, expected: number, percent?: number) => {
  const made = row(yenBinh, [5, 3, 1, 2, 8])
  const rate = percent === undefined ? undefined : { percent, digits: 1, method: 'SHARE' as const }
  return {
    ...made,
    coverage: { ...made.coverage, reported, expected },
    totals: made.totals.map((total) => ({ ...total, rate })),
  }
}

test('the unit with the highest share comes first, and one without a share last', () => {
  const rows = [covered(0, 0), covered(1, 4, 3.5), covered(2, 2), covered(3, 4, 10.1)]
  const sum = ({ totals }: (typeof rows)[number]) => totals[0]?.rate?.percent
  expect(rankRows(rows, 'code', sum)).toEqual(rows)
  expect(rankRows(rows, 'coverage', sum)).toEqual([rows[2], rows[3], rows[1], rows[0]])
  expect(rankRows(rows, 'rate', sum)).toEqual([rows[3], rows[1], rows[0], rows[2]])
})
