import { readFile } from 'node:fs/promises'
import { createRouter } from '@tanstack/react-router'
import { expect, test } from 'vitest'
import { guidePage } from '../../scripts/guide'
import { importGuide } from '../features/reorganisations/import-page'
import { allRoutes } from './all-routes'
import { createQueryClient } from './query-client'

const { routesByPath } = createRouter({ routeTree: allRoutes(), context: { queries: createQueryClient() } })

test('every page has a section in the user guide', async () => {
  const page = guidePage(await readFile('../docs/huong-dan.md', 'utf8'))
  const sections = Object.entries(routesByPath).map(([path, route]) => [path, route.options.staticData?.help])
  expect(sections.length).toBeGreaterThan(15)
  for (const [path, help] of sections) expect(page, path).toMatch(new RegExp(`<h[23] id="${help}">`))
  // The section of the home page must not stand in for other pages.
  expect(sections.filter(([, help]) => help === 'hôm-nay')).toEqual([['/', 'hôm-nay']])
})

test('the import of a reorganisation has its section in the user guide', async () => {
  const page = guidePage(await readFile('../docs/huong-dan.md', 'utf8'))
  expect(page).toContain(`<h3 id="${importGuide}">`)
})

test('links to pictures point to the folder of the guide', () => {
  expect(guidePage('![Hôm nay](images/hom-nay.png)')).toContain('<img src="/huong-dan/hom-nay.png" alt="Hôm nay"')
})
