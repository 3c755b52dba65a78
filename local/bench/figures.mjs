// From samples to figures.

const good = ({ status }) => status >= 200 && status < 400
const ascending = (one, other) => one - other

/** The smallest value that this share of all are not above. @param sorted ascending */
export const percentile = (sorted, share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]

export const median = (values) => percentile([...values].sort(ascending), 0.5)

/** Times in milliseconds of what was answered well; `errors` counts all else. */
export function figuresOf(samples) {
  const times = samples
    .filter(good)
    .map(({ ms }) => ms)
    .sort(ascending)
  return {
    n: samples.length,
    perSecond: perSecond(samples.filter(good)),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    max: times.at(-1),
    errors: samples.length - times.length,
  }
}

/** From the first that was due to the last answer. */
function perSecond(samples) {
  let begin = Infinity
  let end = -Infinity
  for (const { at, ms } of samples) {
    begin = Math.min(begin, at)
    end = Math.max(end, at + ms / 1000)
  }
  return samples.length / (end - begin)
}

/** Milliseconds of processor for each request that was answered well. */
export const cpuEach = (cpu, { n, errors }) =>
  Object.fromEntries(Object.entries(cpu).map(([part, seconds]) => [part, (seconds * 1000) / (n - errors)]))
