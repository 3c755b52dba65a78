// The report of a run.

const leastKills = 2

/** Counts of what did not happen often enough: a run without enough trouble proves nothing. */
export function shortcomings({ plan, counts, kills }, stored) {
  const trouble = ['retries', 'twice', 'again', 'dropped', 'cut', 'replayed']
  return {
    'submissions less or more than obligations': Math.abs(
      stored.submissions.length - plan.units.length * plan.waves.length,
    ),
    'kills that were promised and hurt nobody': plan.waves.length - kills.backend - kills.database,
    'kinds of kills that came too seldom': [kills.backend, kills.database].filter((n) => n < leastKills).length,
    'kinds of trouble that never came': trouble.filter((kind) => counts[kind] === 0).length,
    'replies that no phone expects': counts.unexpected.length,
  }
}

export function describe({ plan, counts, kills, outcomes }, stored, sums, wrong) {
  const replies = [...outcomes.values()]
  const done = {
    'obligations, all sent for': plan.units.length * plan.waves.length,
    'reports sent, rivals included': plan.waves.reduce((sum, { reports }) => sum + reports.length, 0),
    'requests in all': counts.requests,
    'tries after a first one without an answer': counts.retries,
    'sent twice at once': counts.twice,
    'sent again after the acknowledgement': counts.again,
    'whose reply was dropped by the phone': counts.dropped,
    'cut by a kill': counts.cut,
    'answered with a fault (5xx)': counts.faults,
    'acknowledged as new': counts.created,
    'acknowledged as known': counts.replayed,
    'refused, the unit having reported already': replies.filter(({ refused }) => refused).length,
    'kills -9 of a backend': kills.backend,
    'kills -9 of the database': kills.database,
    'requests under way at the kills': kills.inFlight,
    'submissions in the database': stored.submissions.length,
    'sum of the figures acknowledged': sums.sent,
    'sum of the figures in the database': sums.stored,
    'sum of the totals that the API shows': sums.shown,
  }
  const good = Object.values(wrong).every((number) => number === 0)
  const unexpected = counts.unexpected.slice(0, 5).map((reply) => `  ${reply}`)
  return [
    ...['', 'What happened', ...rows(done)],
    ...['', 'What must be 0', ...rows(wrong)],
    ...unexpected,
    '',
    good ? 'Nothing was lost and nothing was doubled.' : `FAILED. The same again: --seed ${plan.seed}`,
  ].join('\n')
}

const rows = (counts) => Object.entries(counts).map(([name, number]) => `${String(number).padStart(10)}  ${name}`)
