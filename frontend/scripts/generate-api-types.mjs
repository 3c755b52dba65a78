// Generates the SPA's API types from openapi.yaml at the root of the repository. TOSO_OPENAPI names another file, to try out
// a contract before it is committed.
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'

const root = resolve(import.meta.dirname, '..')
const contract = resolve(root, process.env.TOSO_OPENAPI ?? '../openapi.yaml')
const target = resolve(root, 'src/api/schema.gen.ts')

const types = astToString(await openapiTS(new URL(`file://${contract}`), { alphabetize: true }))
const current = await readFile(target, 'utf8').catch(() => '')
// Does not write an unchanged file, because its new time stamp would make a running dev server reload.
if (current !== types) await writeFile(target, types)
