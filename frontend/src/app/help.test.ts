import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { guidePage } from '../../scripts/guide'
import { importGuide } from '../features/reorganisations/import-page'
import { helpFor } from './help'
import { createQueryClient } from './query-client'
import { createAppRouter } from './router'

const paths = Object.keys(createAppRouter(createQueryClient()).routesByPath)

test('every page is told of in the user guide', async () => {
  const page = guidePage(await readFile('../docs/huong-dan.md', 'utf8'))
  expect(paths.length).toBeGreaterThan(15)
  for (const path of paths) expect(page, path).toContain(`<h2 id="${helpFor(path)}">`.replace('h2', headingOf(path)))
  // Only the overview may speak for a page that is not named.
  expect(paths.filter((path) => helpFor(path) === 'hôm-nay')).toEqual(['/'])
})

test('the import of a reorganisation has its section in the user guide', async () => {
  const page = guidePage(await readFile('../docs/huong-dan.md', 'utf8'))
  expect(page).toContain(`<h3 id="${importGuide}">`)
})

const headingOf = (path: string) => (/^\/danh-muc\/(che-do|ngay-nghi)/.test(path) ? 'h3' : 'h2')

test('pictures are found beside the page', () => {
  expect(guidePage('![Hôm nay](images/hom-nay.png)')).toContain('<img src="/huong-dan/hom-nay.png" alt="Hôm nay"')
})
