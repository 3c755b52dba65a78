import type { Page } from './journey'

/** The sizes of the pages that the browser would print, in points, rounded: the browser rounds to its own pixels. */
export async function printedPages(page: Page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true, path: process.env.TOSO_E2E_PDF })).toString('latin1')
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...sides]) => sides.map(Number))
  return {
    count: pdf.match(/\/Type \/Page\b(?!s)/g)?.length,
    sizes: boxes.map((sides) => sides.map(Math.round)),
  }
}
