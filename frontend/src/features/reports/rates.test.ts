import { expect, test } from 'vitest'
import { report } from '../../testing/factories'
import { rateWriter } from './rates'

test('a rate that ends in a zero is written with the digits of the others', () => {
  const [line] = report.content.lines
  const [row] = report.content.rows
  if (!line || !row) throw new Error('The report has no figures')
  const write = rateWriter({ lines: [{ ...line, percent: 3.5 }], rows: [{ ...row, figures: [{ percent: 4.01 }] }] }, 0)
  expect([write(3.5), write(4), write(undefined)]).toEqual(['3,50%', '4,00%', ''])
})
