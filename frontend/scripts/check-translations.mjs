// Both languages must hold the same keys, every key used in the code must exist, every key must be used, the code must pass to
// a text the parameters that it has places for, and words have their tone marks where state documents have them.
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { wrongParameters } from './text-parameters.mjs'
import { otherSpellings } from './tone-marks.mjs'

const src = resolve(import.meta.dirname, '../src')
const locales = ['vi', 'en']
const plural = /_(zero|one|two|few|many|other)$/

function flatten(node, prefix = '') {
  return Object.entries(node).flatMap(([name, value]) =>
    typeof value === 'string' ? [[prefix + name, value]] : flatten(value, `${prefix}${name}.`),
  )
}

const paths = await readdir(src, { recursive: true })
// Those that all features share, and those of each feature.
const wordFiles = paths.filter((path) => basename(dirname(path)) === 'locales' && path.endsWith('.json'))

const placeholders = (text) => [...text.matchAll(/{{\s*([\w.]+)/g)].map((match) => match[1])
const problems = []
const texts = {}
for (const locale of locales) {
  texts[locale] = new Map()
  const wholeKeys = new Set()
  const parts = wordFiles
    .filter((path) => basename(path).startsWith(`${locale}.`))
    .map((path) => readFile(join(src, path), 'utf8'))
  for (const [key, value] of (await Promise.all(parts)).flatMap((part) => flatten(JSON.parse(part)))) {
    if (wholeKeys.has(key)) problems.push(`${locale}: "${key}" is in two files`)
    wholeKeys.add(key)
    const base = key.replace(plural, '')
    if (value.trim() === '') problems.push(`${locale}: "${key}" is empty`)
    const names = texts[locale].get(base) ?? new Set()
    placeholders(value).forEach((name) => names.add(name))
    texts[locale].set(base, names)
  }
}

const [first, second] = locales
for (const [key, names] of texts[first]) {
  const others = texts[second].get(key)
  if (!others) problems.push(`${second}: "${key}" is missing`)
  else if ([...names].sort().join() !== [...others].sort().join())
    problems.push(`"${key}" has other placeholders in ${first} than in ${second}`)
}
for (const key of texts[second].keys()) if (!texts[first].has(key)) problems.push(`${first}: "${key}" is missing`)

const files = paths.filter((name) => /\.tsx?$/.test(name) && !/\.gen\.ts$/.test(name))
const sources = await Promise.all(files.map(async (name) => [name, await readFile(join(src, name), 'utf8')]))
const code = sources.map(([, source]) => source).join('\n')
for (const [name, source] of sources)
  problems.push(...otherSpellings(source).map((word) => `${name}: "${word}" has its tone mark on the other letter`))
for (const name of wordFiles)
  for (const word of otherSpellings(await readFile(join(src, name), 'utf8')))
    problems.push(`${name}: "${word}" has its tone mark on the other letter`)
for (const [name, source] of sources)
  if (!/\.test\.tsx?$/.test(name)) problems.push(...wrongParameters(name, source, texts[first]))

// A key counts as used if the code has it as a whole string, or has a template literal that starts with a prefix of it.
const literals = new Set([...code.matchAll(/'([a-z]\w*(?:\.[\w-]+)+)'/gi)].map((match) => match[1]))
const beginnings = [...code.matchAll(/`([a-z]\w*(?:\.[\w-]+)*\.)\$\{/gi)].map((match) => match[1])
for (const key of texts[first].keys())
  if (!literals.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)))
    problems.push(`"${key}" is not used`)

const called = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1])
for (const key of new Set(called)) if (!texts[first].has(key)) problems.push(`"${key}" is used and does not exist`)

if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exit(1)
}
console.log(`${texts[first].size} keys, complete in ${locales.join(' and ')}`)
