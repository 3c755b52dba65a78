import { describe, expect, test } from 'vitest'
import type { Figure } from '../../api/types'
import { sharedCases } from '../../testing/shared-cases'
import { findings, type FindingCode, type Measure } from './rules'

interface RuleCase extends Omit<Measure, 'previous'> {
  /** Of each other indicator, the last answer is its first recent number. */
  previous?: Measure['previous']
  name: string
  figures: Figure[]
  findings: { indicatorId: string; code: FindingCode; severity: 'ERROR' | 'WARNING' }[]
}

const cases = sharedCases<RuleCase>('rule-cases.json')

describe('rules have the same findings as on the server', () => {
  test('the shared table is complete', () => {
    expect(cases.length).toBeGreaterThanOrEqual(92)
  })

  test.each(cases.map((each) => [each.name, each] as const))(
    '%s',
    (_name, { figures, findings: expected, ...measure }) => {
      const numbers = Object.entries(measure.recent).map(([id, all]) => [id, all?.[0]] as const)
      const previous = { ...Object.fromEntries(numbers), ...measure.previous }
      const found = findings({ ...measure, previous }, figures)
      expect(found.map(({ indicatorId, code, rule }) => ({ indicatorId, code, severity: rule.severity }))).toEqual(
        expected,
      )
    },
  )
})
