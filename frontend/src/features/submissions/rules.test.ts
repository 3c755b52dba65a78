import { describe, expect, test } from 'vitest'
import type { Figure } from '../../api/types'
import { sharedCases } from '../../testing/shared-cases'
import { findings, type FindingCode, type Measure } from './rules'

interface RuleCase extends Measure {
  name: string
  figures: Figure[]
  findings: { indicatorId: string; code: FindingCode; severity: 'ERROR' | 'WARNING' }[]
}

const cases = sharedCases<RuleCase>('rule-cases.json')

describe('rules have the same findings as on the server', () => {
  test('the shared table is complete', () => {
    expect(cases.length).toBeGreaterThanOrEqual(89)
  })

  test.each(cases.map((each) => [each.name, each] as const))(
    '%s',
    (_name, { figures, findings: expected, ...measure }) => {
      const found = findings(measure, figures)
      expect(found.map(({ indicatorId, code, rule }) => ({ indicatorId, code, severity: rule.severity }))).toEqual(
        expected,
      )
    },
  )
})
