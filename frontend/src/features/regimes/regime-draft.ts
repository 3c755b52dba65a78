import type {
  Calendar,
  CumulativePeriod,
  DayOfWeek,
  Indicator,
  Level,
  RegimeDefinition,
  RegimeView,
  Timing,
} from '../../api/types'
import { formatDate, parseDate } from '../../shared/dates'
import { parseCount } from '../../shared/numbers'
import { frequencyOf, type Frequency } from './calendar-words'
import { blankRule, readRule, ruleDraftOf, type RuleDraft, type RuleProblem } from './rule-draft'

export interface TimingDraft {
  level: Level
  closingTime: string
  deadlineDays: string
  workingDays: boolean
  deadlineTime: string
}

export interface AskedDraft {
  indicatorId: string
  /** Help text in this form; if empty, the form shows the indicator's own. */
  help: string
  /** English help text; if empty, the Vietnamese one is used. */
  helpEn: string
}

/** The typed values of the form for a regime. */
export interface RegimeDraft {
  code: string
  name: string
  nameEn: string
  content: string
  legalBasis: string
  recipient: string
  sendingMethod: string
  outline: string
  reportingLevel: Level
  frequency: Frequency
  days: DayOfWeek[]
  n: string
  first: string
  closingDay: string
  periods: CumulativePeriod[]
  /** One date per line. */
  dates: string
  timings: TimingDraft[]
  asked: AskedDraft[]
  rules: RuleDraft[]
  validFrom: string
  /** This and the next three fields: only for a new regime whose first day has passed. */
  backfillReason: string
  documentNumber: string
  documentDate: string
  backfillDeadline: string
}

type RegimeProblem =
  | 'required'
  | 'code'
  | 'date'
  | 'time'
  | 'n'
  | 'closingDay'
  | 'deadlineDays'
  | 'pickDay'
  | 'pickPeriod'
  | 'dates'
  | RuleProblem

export const blankTiming = (level: Level): TimingDraft => ({
  level,
  closingTime: '17:00',
  deadlineDays: '2',
  workingDays: true,
  deadlineTime: '17:00',
})

export const blankRegime = (today: string): RegimeDraft => ({
  code: '',
  name: '',
  nameEn: '',
  content: '',
  legalBasis: '',
  recipient: '',
  sendingMethod: '',
  outline: '',
  reportingLevel: 'COMMUNE',
  frequency: 'MONTHS_1',
  days: ['FRIDAY'],
  n: '10',
  first: formatDate(today),
  closingDay: '14',
  periods: ['NINE_MONTHS'],
  dates: '',
  timings: [blankTiming('COMMUNE')],
  asked: [],
  // A stock that falls is nearly always a mistake.
  rules: [{ ...blankRule, kind: 'FALLING' }],
  validFrom: '',
  backfillReason: '',
  documentNumber: '',
  documentDate: '',
  backfillDeadline: '',
})

/** The form's values for when a regime asks and what it checks. */
export function definitionDraft(
  { calendar, timings, rules }: Pick<RegimeView, 'calendar' | 'timings' | 'rules'>,
  today: string,
): Partial<RegimeDraft> {
  return {
    rules: rules.map(ruleDraftOf),
    frequency: frequencyOf(calendar),
    ...(calendar.kind === 'WEEKDAYS' && { days: calendar.days }),
    ...(calendar.kind === 'EVERY_N_DAYS' && { n: String(calendar.n), first: formatDate(calendar.first) }),
    ...(calendar.kind === 'CUMULATIVE' && { closingDay: String(calendar.closingDay), periods: calendar.periods }),
    // Dates in the past belong to the previous version.
    ...(calendar.kind === 'DATES' && {
      dates: calendar.dates
        .filter((date) => date >= today)
        .map(formatDate)
        .join('\n'),
    }),
    ...(calendar.kind === 'MONTHLY' && { closingDay: String(calendar.closingDay) }),
    timings: timings.map((timing) => ({
      ...timing,
      closingTime: timing.closingTime.slice(0, 5),
      deadlineTime: timing.deadlineTime.slice(0, 5),
      deadlineDays: String(timing.deadlineDays),
    })),
  }
}

/** The form's values for a new version: those of the present version, without a first day. */
export function revisionOf(regime: RegimeView, all: Indicator[], today: string): RegimeDraft {
  const { code, content, legalBasis, recipient, sendingMethod, outline, reportingLevel, name, indicators } = regime
  return {
    ...blankRegime(today),
    ...definitionDraft(regime, today),
    ...{ code, content, legalBasis, recipient, sendingMethod, outline, reportingLevel },
    name: name.vi,
    nameEn: name.en,
    asked: indicators.map(({ id, help }) => {
      // Do not copy the indicator's own help text, so that the form follows later changes of it.
      const own = all.find((one) => one.id === id)?.help?.vi
      return help && help.vi !== own
        ? { indicatorId: id, help: help.vi, helpEn: help.en }
        : { indicatorId: id, help: '', helpEn: '' }
    }),
  }
}

/** Reads `17:00`, `7h30` or `17` as `HH:mm:ss`; undefined for other texts. */
export function parseTime(text: string): string | undefined {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:hg.](\d{2})?)?$/i.exec(text.trim()) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${hour.padStart(2, '0')}:${minute}:00`
}

export type RegimeProblems = Record<string, RegimeProblem>

function whole(text: string, from: number, to: number): number | undefined {
  const read = parseCount(text)
  return read.kind === 'value' && read.value >= from && read.value <= to ? read.value : undefined
}

function readClosingDay(draft: RegimeDraft, problems: RegimeProblems): number {
  const closingDay = whole(draft.closingDay, 1, 31)
  if (closingDay === undefined) problems.closingDay = 'closingDay'
  return closingDay ?? 1
}

/** Maximum number of dates that the server accepts. */
const maxDates = 366

function readCalendar(draft: RegimeDraft, problems: RegimeProblems): Calendar {
  switch (draft.frequency) {
    case 'DAILY':
      return { kind: 'DAILY' }
    case 'WEEKDAYS':
      if (draft.days.length === 0) problems.days = 'pickDay'
      return { kind: 'WEEKDAYS', days: draft.days }
    case 'EVERY_N_DAYS': {
      const n = whole(draft.n, 1, 366)
      const first = parseDate(draft.first)
      if (n === undefined) problems.n = 'n'
      if (!first) problems.first = 'date'
      return { kind: 'EVERY_N_DAYS', n: n ?? 1, first: first ?? '' }
    }
    case 'CUMULATIVE': {
      if (draft.periods.length === 0) problems.periods = 'pickPeriod'
      return { kind: 'CUMULATIVE', closingDay: readClosingDay(draft, problems), periods: draft.periods }
    }
    case 'DATES': {
      const typed = draft.dates.split(/[\n;,]+/).filter((line) => line.trim() !== '')
      const dates = typed.map(parseDate)
      const once = new Set(dates)
      if (once.size === 0 || once.size > maxDates || once.size < typed.length || once.has(undefined))
        problems.dates = 'dates'
      return { kind: 'DATES', dates: dates.map((date) => date ?? '').sort() }
    }
    default: {
      const closingDay = readClosingDay(draft, problems)
      return { kind: 'MONTHLY', closingDay, months: Number(draft.frequency.slice('MONTHS_'.length)) }
    }
  }
}

function readTimings(draft: RegimeDraft, problems: RegimeProblems): Timing[] {
  return draft.timings.map((timing, index) => {
    const closingTime = parseTime(timing.closingTime)
    const deadlineTime = parseTime(timing.deadlineTime)
    const deadlineDays = whole(timing.deadlineDays, 0, 366)
    if (!closingTime) problems[`closingTime.${index}`] = 'time'
    if (!deadlineTime) problems[`deadlineTime.${index}`] = 'time'
    if (deadlineDays === undefined) problems[`deadlineDays.${index}`] = 'deadlineDays'
    return {
      level: timing.level,
      closingTime: closingTime ?? '',
      deadlineDays: deadlineDays ?? 0,
      workingDays: timing.workingDays,
      deadlineTime: deadlineTime ?? '',
    }
  })
}

/** Reads calendar and timings only, for a preview before the rest is filled in. */
export function readTimes(draft: RegimeDraft) {
  const problems: RegimeProblems = {}
  return { problems, calendar: readCalendar(draft, problems), timings: readTimings(draft, problems) }
}

const texts = ['name', 'content', 'legalBasis', 'recipient', 'sendingMethod', 'outline'] as const

/** Reads the form: the request body, and the problems by field. */
export function readRegime(draft: RegimeDraft, before: RegimeView | undefined) {
  const { problems, calendar, timings } = readTimes(draft)
  const code = draft.code.trim().toUpperCase()
  if (!before && !/^[A-Z][A-Z0-9_-]{1,39}$/.test(code)) problems.code = code === '' ? 'required' : 'code'
  for (const field of texts) if (draft[field].trim() === '') problems[field] = 'required'
  const validFrom = parseDate(draft.validFrom)
  if (!validFrom) problems.validFrom = draft.validFrom.trim() === '' ? 'required' : 'date'
  if (draft.asked.length === 0) problems.asked = 'pickIndicator'
  const name = draft.name.trim()
  const definition: RegimeDefinition = {
    name: { vi: name, en: draft.nameEn.trim() || name },
    content: draft.content.trim(),
    legalBasis: draft.legalBasis.trim(),
    recipient: draft.recipient.trim(),
    sendingMethod: draft.sendingMethod.trim(),
    outline: draft.outline.trim(),
    reportingLevel: draft.reportingLevel,
    calendar,
    timings,
    indicators: draft.asked.map(({ indicatorId, help, helpEn }) => {
      const vi = help.trim()
      return { indicatorId, help: vi === '' ? undefined : { vi, en: helpEn.trim() || vi } }
    }),
    rules: draft.rules.map((rule, index) =>
      readRule(rule, (member, problem) => (problems[`rules.${index}.${member}`] = problem)),
    ),
  }
  return { problems, code, validFrom, definition }
}
