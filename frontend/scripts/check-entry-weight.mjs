// Communes have slow connections, so the files that a first visit to the entry page needs must stay under a limit.
// Counts each file gzipped, as nginx sends it. Files that the service worker loads later do not count.
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

const limit = 200_000
const dist = resolve(import.meta.dirname, '../dist')
const manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'))

const files = new Set()
function visit(name) {
  const chunk = manifest[name]
  if (!chunk) throw new Error(`The build has no ${name}`)
  if (files.has(chunk.file)) return
  files.add(chunk.file)
  chunk.imports?.forEach(visit)
}
visit('index.html')
visit('src/routes/entry.lazy.tsx')

let total = 0
for (const file of files) {
  const size = gzipSync(await readFile(join(dist, file))).length
  console.log(`${String(size).padStart(8)}  ${file}`)
  total += size
}
console.log(
  `${String(total).padStart(8)}  bytes of gzipped JavaScript for a first visit to the entry page, limit ${limit}`,
)
if (total > limit) process.exit(1)
