// Prints each failed backend test with the first line of its message, where a long log ends and everybody looks first.
import { readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const REPORTS = 'backend/target/surefire-reports'
const TEXT = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }

/** The failed tests of one report of Surefire (XML), each as `Class.method: first line of the message`. */
export function failedTests(report) {
  const cases = report.split('<testcase ').slice(1)
  return cases.flatMap((text) => {
    const failure = /<(?:failure|error)(?: message="([^"]*)")?/.exec(text.split('<system-')[0])
    if (!failure) return []
    const [, name] = /\bname="([^"]*)"/.exec(text)
    const [, className] = /classname="([^"]*)"/.exec(text)
    const message = plain(failure[1] ?? '')
      .trim()
      .split('\n')[0]
      .slice(0, 300)
    return [`${className.split('.').at(-1)}.${plain(name)}: ${message}`]
  })
}

function plain(text) {
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code))
    .replace(/&(?:lt|gt|quot|apos|amp);/g, (escape) => TEXT[escape])
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = readdirSync(REPORTS).filter((name) => name.endsWith('.xml'))
  const failed = files.flatMap((name) => failedTests(readFileSync(`${REPORTS}/${name}`, 'utf8')))
  if (failed.length > 0)
    console.log(`Failed backend tests (${failed.length}):\n${failed.map((line) => `  ${line}`).join('\n')}`)
}
