import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Reads a table of cases that the backend's tests use too. Not imported, because the image is built without the backend. */
export function sharedCases<T>(name: string): T[] {
  const file = resolve(import.meta.dirname, '../../../backend/src/test/resources', name)
  return JSON.parse(readFileSync(file, 'utf8')) as T[]
}
