import { expect, test } from 'vitest'
import { fill, fillBody, unknownIn } from './placeholders'

const placeholders = [
  { name: 'tong', value: '6.281 tài khoản' },
  { name: 'chi_tiet', value: 'PostMart: 1.197; Voso: 1.295' },
  { name: 'so_voi_truoc', value: '' },
]

test('a placeholder gives way to its value wherever it stands, and nothing else does', () => {
  expect(fill('Có {tong}, tức {tong}; {khac} {', placeholders)).toBe(
    'Có 6.281 tài khoản, tức 6.281 tài khoản; {khac} {',
  )
})

test('a passage whose figures have nothing to say is left out', () => {
  expect(
    fillBody(
      [
        { style: 'ITEM', text: '{chi_tiet}.' },
        { style: 'TEXT', text: '{so_voi_truoc}' },
      ],
      placeholders,
    ),
  ).toEqual([{ style: 'ITEM', text: 'PostMart: 1.197; Voso: 1.295.' }])
})

test('names that are no figure of the report are found', () => {
  expect(unknownIn('{tong} {tongg} {} {chi_tiet', placeholders)).toEqual(['tongg', ''])
})
