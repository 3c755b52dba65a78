// The contract at the repository's root is the only source of the SPA's API types. TOSO_OPENAPI points elsewhere when
// a contract is tried out before it is committed.
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'

const root = resolve(import.meta.dirname, '..')
const contract = resolve(root, process.env.TOSO_OPENAPI ?? '../openapi.yaml')
const target = resolve(root, 'src/api/schema.gen.ts')

const types = astToString(await openapiTS(new URL(`file://${contract}`), { alphabetize: true }))
const current = await readFile(target, 'utf8').catch(() => '')
// An unchanged file keeps its time stamp, so that a running dev server does not reload.
if (current !== types) await writeFile(target, types)
