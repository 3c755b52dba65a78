import { expect, test } from 'vitest'
import { fill, fillBody, unknownIn } from './placeholders'

const placeholders = [
  { name: 'tong', value: '6.281 tài khoản' },
  { name: 'chi_tiet', value: 'PostMart: 1.197; Voso: 1.295', lines: ['PostMart: 1.197', 'Voso: 1.295'] },
  { name: 'so_voi_truoc', value: '' },
]

test('a placeholder gives way to its value wherever it stands, and nothing else does', () => {
  expect(fill('Có {tong}, tức {tong}; {khac} {', placeholders)).toBe(
    'Có 6.281 tài khoản, tức 6.281 tài khoản; {khac} {',
  )
})

test('what stands in square brackets goes with its figures', () => {
  expect(fill('Đạt[ {tong}[1]][, tăng {so_voi_truoc}][ (chưa rõ)].', placeholders)).toBe(
    'Đạt[ 6.281 tài khoản[1]][ (chưa rõ)].',
  )
  expect(fill('kết quả[, tổng số: {tong}], cụ thể:', placeholders)).toBe('kết quả, tổng số: 6.281 tài khoản, cụ thể:')
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

test('a passage that is nothing but all indicators is one for each', () => {
  expect(fillBody([{ style: 'ITEM', text: '{chi_tiet}' }], placeholders)).toEqual([
    { style: 'ITEM', text: 'PostMart: 1.197' },
    { style: 'ITEM', text: 'Voso: 1.295' },
  ])
})

test('names that are no figure of the report are found', () => {
  expect(unknownIn('{tong} {tongg} {} {chi_tiet', placeholders)).toEqual(['tongg', ''])
})
