// Compares the replies that the phones got with the database and the API. Every count must be 0.

/**
 * @param plan the plan of the run
 * @param outcomes the replies that each phone has read, by the key of its report
 * @param stored content of the database: submissions, kept replies, audit entries
 * @param progress the API's answer for each day
 * @returns number of errors of each kind, by name
 */
export function judge(plan, outcomes, stored, progress) {
  const told = reportsOf(plan).map((report) => ({ report, ...(outcomes.get(report.key) ?? unheard) }))
  const acknowledged = told.filter(({ acknowledged }) => acknowledged.length > 0)
  const byId = new Map(stored.submissions.map((submission) => [submission.id, submission]))
  const perId = {
    replies: tally(stored.replies.map(({ id }) => id)),
    audits: tally(stored.audits),
  }
  const keptFor = new Map(stored.replies.map(({ key, id }) => [key, id]))
  const known = new Set(acknowledged.flatMap(({ acknowledged }) => acknowledged.map(({ id }) => id)))
  const isMissing = ({ report, acknowledged: [{ id }] }) => !isOf(byId.get(id), report)
  return {
    'acknowledged but missing': count(acknowledged, isMissing),
    'obligations fulfilled twice': repeated(stored.submissions.map(obligationOf)),
    'requests done twice': count(acknowledged, ({ acknowledged: replies }) => isDoneTwice(replies)),
    'two people acknowledged for one obligation': repeated(acknowledged.map(({ report }) => obligationOf(report))),
    'stored with other figures than acknowledged': count(acknowledged, (one) => !isMissing(one) && isOther(one, byId)),
    'stored but never acknowledged': count(stored.submissions, ({ id }) => !known.has(id)),
    'never answered': count(told, ({ acknowledged, refused }) => acknowledged.length === 0 && !refused),
    'refused though nobody else had reported': count(told, (one) => one.refused && !isRival(one)),
    'rows that differ from the figures of their revision': count(stored.submissions, ({ rowIsRight }) => !rowIsRight),
    'submissions without exactly one revision': count(stored.submissions, ({ revisions }) => revisions !== 1),
    'submissions without exactly one row in the trail': unpaired(stored.submissions, perId.audits),
    'submissions without exactly one kept reply': unpaired(stored.submissions, perId.replies),
    'acknowledged keys whose reply is not kept': count(
      acknowledged,
      ({ report, acknowledged: [{ id }] }) => keptFor.get(report.key) !== id,
    ),
    'rows of the trail without a submission': count(stored.audits, (id) => !byId.has(id)),
    ...judgeTotals(plan, acknowledged, stored, progress),
  }
}

const unheard = { acknowledged: [], refused: undefined }
const count = (items, test) => items.filter(test).length
const obligationOf = ({ unit, asOf }) => `${unit} ${asOf}`
const isOf = (submission, report) => submission !== undefined && obligationOf(submission) === obligationOf(report)
const isDoneTwice = (replies) =>
  new Set(replies.map(({ id }) => id)).size > 1 || count(replies, ({ replayed }) => !replayed) > 1
const valuesOf = (figures) => Object.fromEntries(figures.map(({ indicatorId, value }) => [indicatorId, value]))

function tally(ids) {
  const counts = new Map()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** Number of duplicates. */
const repeated = (kinds) => kinds.length - new Set(kinds).size

const unpaired = (submissions, perId) => count(submissions, ({ id }) => perId.get(id) !== 1)

/** Whether the stored figures or those in a reply differ from the figures that were sent. */
function isOther({ report, acknowledged }, byId) {
  const sent = valuesOf(report.figures)
  const repeats = acknowledged.map(({ figures }) => valuesOf(figures))
  const kept = byId.get(acknowledged[0].id).figures
  return [kept, ...repeats].some((values) => !isSame(values, sent))
}

const isSame = (one, other) =>
  Object.keys(one).length === Object.keys(other).length && Object.keys(one).every((id) => one[id] === other[id])

/** Whether a refusal is correct: exactly one submission exists, and its figures are those of a rival. */
function isRival({ report, refused }) {
  return refused.length === 1 && !isSame(valuesOf(refused[0].figures), valuesOf(report.figures))
}

/** Sums over all figures, only for display; judgeTotals checks each day and indicator. */
export function sums(plan, outcomes, stored, progress) {
  const acknowledged = reportsOf(plan).filter(({ key }) => outcomes.get(key).acknowledged.length > 0)
  const all = (values) => plan.indicators.reduce((total, indicator) => total + sum(values, indicator), 0)
  const shown = progress.flatMap(({ totals }) => totals.map(({ indicatorId, value }) => ({ [indicatorId]: value })))
  return {
    sent: all(onePerObligation(acknowledged).map(({ figures }) => valuesOf(figures))),
    stored: all(stored.submissions.map(({ figures }) => figures)),
    shown: all(shown),
  }
}

const reportsOf = ({ waves }) => waves.flatMap(({ reports }) => reports)

/** Keeps one report per obligation. Each input was acknowledged, so two for one obligation are already an error. */
const onePerObligation = (reports) => [...new Map(reports.map((report) => [obligationOf(report), report])).values()]

/** Compares the totals of the acknowledged reports with those of the database and the API, by day and indicator. */
function judgeTotals(plan, acknowledged, stored, progress) {
  const wrong = { 'totals that differ in the database': 0, 'totals that differ in the API': 0 }
  const planned = onePerObligation(acknowledged.map(({ report }) => report))
  plan.waves.forEach(({ asOf }, day) => {
    const ours = planned.filter((report) => report.asOf === asOf).map(({ figures }) => valuesOf(figures))
    const theirs = stored.submissions.filter((submission) => submission.asOf === asOf).map(({ figures }) => figures)
    for (const indicator of plan.indicators) {
      const total = sum(ours, indicator)
      if (sum(theirs, indicator) !== total) wrong['totals that differ in the database']++
      const shown = progress[day].totals.find(({ indicatorId }) => indicatorId === indicator)
      if (shown?.value !== total) wrong['totals that differ in the API']++
    }
  })
  const complete = ({ coverage: { expected, reported } }) => expected === plan.units.length && reported === expected
  return { ...wrong, 'days that the API does not call complete': count(progress, (day) => !complete(day)) }
}

const sum = (values, indicator) => values.reduce((total, value) => total + (value[indicator] ?? 0), 0)
