import type { ProblemKey } from '../../api/problem'

/** The answers that count as denials: those of status 403 and 404. A test of the backend compares them with its problems. */
export const denialProblems = [
  'not-found',
  'forbidden',
  'acceptance-stands',
  'clock-fixed',
  'figures-issued',
  'not-administrator',
  'not-consolidator',
  'not-reporter',
  'not-now',
  'holds-more',
  'not-phone-reader',
  'not-roster-reader',
  'not-team-writer',
  'not-your-contact',
  'not-your-population',
  'submission-set-aside',
  'unit-ended',
] as const satisfies ProblemKey[]

export type DenialProblem = (typeof denialProblems)[number]
