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

test('colours stand in global.css only, once for light and once for dark', () => {
  const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.module.css'),
  )
  expect(sheets).toContain('app/shell.module.css')
  const wrong = sheets.filter((file) =>
    /#[0-9a-f]{3,8}\b|\b(rgb|hsl)a?\(|: (white|black)\b/i.test(readFileSync(`src/${file}`, 'utf8')),
  )
  expect(wrong).toEqual([])
})

test('what a style sheet uses, global.css defines', () => {
  const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'))
  const text = sheets.map((file) => readFileSync(`src/${file}`, 'utf8')).join('')
  const defined = new Set([...text.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name))
  // Mantine sets --button-height on its buttons.
  const used = [...text.matchAll(/var\((--(?!mantine|button-height)[\w-]+)/g)].map(([, name]) => name)
  expect(used.length).toBeGreaterThan(100)
  expect(used.filter((name) => !defined.has(name))).toEqual([])
})
