import { expect, test } from 'vitest'
import { fill, fillBody, unknownIn } from './placeholders'

const placeholders = [
  { name: 'tong', value: '6.281 tài khoản' },
  { name: 'chi_tiet', value: 'PostMart: 1.197; Voso: 1.295', lines: ['PostMart: 1.197', 'Voso: 1.295'] },
  { name: 'so_voi_truoc', value: '' },
]

test('all occurrences of a placeholder are replaced, and nothing else', () => {
  expect(fill('Có {tong}, tức {tong}; {khac} {', placeholders)).toBe(
    'Có 6.281 tài khoản, tức 6.281 tài khoản; {khac} {',
  )
})

test('text in square brackets is left out if one of its placeholders is empty', () => {
  expect(fill('Đạt[ {tong}[1]][, tăng {so_voi_truoc}][ (chưa rõ)].', placeholders)).toBe(
    'Đạt[ 6.281 tài khoản[1]][ (chưa rõ)].',
  )
  expect(fill('kết quả[, tổng số: {tong}], cụ thể:', placeholders)).toBe('kết quả, tổng số: 6.281 tài khoản, cụ thể:')
})

test('a passage whose placeholders are all empty is left out', () => {
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

test('a passage with only the placeholder for all indicators becomes one passage per indicator', () => {
  expect(fillBody([{ style: 'ITEM', text: '{chi_tiet}' }], placeholders)).toEqual([
    { style: 'ITEM', text: 'PostMart: 1.197' },
    { style: 'ITEM', text: 'Voso: 1.295' },
  ])
})

test('unknown placeholders are found', () => {
  expect(unknownIn('{tong} {tongg} {} {chi_tiet', placeholders)).toEqual(['tongg', ''])
})
