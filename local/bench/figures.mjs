// Computes percentiles, throughput and errors from samples.

const good = ({ status }) => status >= 200 && status < 400
const ascending = (one, other) => one - other

/** The smallest value such that at least `share` (0 to 1) of all values are not above it. @param sorted ascending */
export const percentile = (sorted, share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]

export const median = (values) => percentile([...values].sort(ascending), 0.5)

/** Times in milliseconds of the successful requests; `errors` counts the others. */
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

/** Successful requests per second, from the first due time to the last answer. */
function perSecond(samples) {
  let begin = Infinity
  let end = -Infinity
  for (const { at, ms } of samples) {
    begin = Math.min(begin, at)
    end = Math.max(end, at + ms / 1000)
  }
  return samples.length / (end - begin)
}

/** Milliseconds of processor time per successful request. */
export const cpuEach = (cpu, { n, errors }) =>
  Object.fromEntries(Object.entries(cpu).map(([part, seconds]) => [part, (seconds * 1000) / (n - errors)]))
