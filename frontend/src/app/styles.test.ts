import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'

const mantine = 'node_modules/@mantine/core'

/** Parts of Mantine's components that we never show, and a chevron that needs none of its style sheet. */
const notNeeded = ['CloseButton', 'Combobox', 'VisuallyHidden']

/** The components that a file gets from Mantine, without types and hooks. */
function componentsOf(file: string) {
  const imported = [...readFileSync(file, 'utf8').matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)]
  return imported
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim().split(' as ')[0] ?? '')
    .filter((name) => /^[A-Z]/.test(name))
}

/** The style sheets that a component is drawn with, itself and what it consists of. */
function sheetsOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  if (file.endsWith('.module.mjs')) return [basename(file, '.module.mjs')]
  const imported = [...readFileSync(file, 'utf8').matchAll(/from "(\.[^"]+)"/g)]
  return imported.flatMap(([, path = '']) => sheetsOf(join(file, '..', path), seen))
}

test('every component of Mantine that is used has its style sheet', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  const used = new Set(files.flatMap((file) => componentsOf(join('src', file))))
  used.delete('MantineProvider')
  expect(used).toContain('Button')
  const styles = readFileSync('src/app/styles.ts', 'utf8')
  const missing = [...used].flatMap((component) =>
    sheetsOf(`${mantine}/esm/components/${component}/${component}.mjs`)
      .filter((sheet) => !notNeeded.includes(sheet) && !styles.includes(`/styles/${sheet}.css'`))
      .map((sheet) => `${component} needs ${sheet}.css`),
  )
  expect(missing).toEqual([])
})
