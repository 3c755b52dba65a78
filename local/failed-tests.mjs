// Prints the failed backend tests where a long log ends and everybody looks first: their names, and last what they say.
import { readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const REPORTS = 'backend/target/surefire-reports'
const TEXT = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }

/** Characters of a message or a line of the log. */
const LONGEST = 200

/** Different messages, and different lines of the log. */
const MOST = 4

/** The failed tests of one report of Surefire (XML), with what the backend warned of meanwhile. */
export function failedTests(report) {
  const cases = report.split('<testcase ').slice(1)
  return cases.flatMap((text) => {
    const failure = /<(?:failure|error)(?: message="([^"]*)")?/.exec(text.split('<system-')[0])
    if (!failure) return []
    const [, name] = /\bname="([^"]*)"/.exec(text)
    const [, className] = /classname="([^"]*)"/.exec(text)
    const message = plain(failure[1] ?? '')
      .trim()
      .replace(/\s+/g, ' ')
    const log = text.match(/(?<=[\d:,]+ )(?:WARN|ERROR) .*/g) ?? []
    return [{ name: `${className.split('.').at(-1)}.${plain(name)}`, message: message.slice(0, LONGEST), log }]
  })
}

/** The lines to print: the names, and then each message and line of the log once, the most frequent last. */
export function summary(failed) {
  return [
    `Failed backend tests (${failed.length}):`,
    ...failed.map((test) => `  ${test.name}`),
    'What the backend warned of meanwhile:',
    ...counted(failed.flatMap((test) => test.log.map((line) => line.slice(0, LONGEST)))),
    'What they say:',
    ...counted(failed.map((test) => test.message)),
  ]
}

function counted(texts) {
  const counts = new Map()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  const rarestFirst = [...counts].sort(([, one], [, other]) => one - other)
  return rarestFirst.slice(-MOST).map(([text, count]) => `  ${count} × ${text}`)
}

function plain(text) {
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code))
    .replace(/&(?:lt|gt|quot|apos|amp);/g, (escape) => TEXT[escape])
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = readdirSync(REPORTS).filter((name) => name.endsWith('.xml'))
  const failed = files.flatMap((name) => failedTests(readFileSync(`${REPORTS}/${name}`, 'utf8')))
  if (failed.length > 0) console.log(summary(failed).join('\n'))
}
