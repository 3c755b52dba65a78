import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** A table of cases that the backend's tests run too. Read, not imported: an image is built without the backend. */
export function sharedCases<T>(name: string): T[] {
  const file = resolve(import.meta.dirname, '../../../backend/src/test/resources', name)
  return JSON.parse(readFileSync(file, 'utf8')) as T[]
}
