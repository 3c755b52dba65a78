import { expect, test } from 'vitest'
import { foldHeading, headingKey, headingParameters, similarity, suggestColumns } from './heading-match'

test.each([
  ['Mã đơn vị', 'ma don vi'],
  ['MÃ ĐƠN VỊ', 'ma don vi'],
  ['unit_code', 'unit code'],
  ['Tổng số\n(người)', 'tong so nguoi'],
  ['Mã đơn vị'.normalize('NFD'), 'ma don vi'],
  ['Số hộ*', 'so ho'],
  ['%', ''],
])('%j is folded to %j', (heading, folded) => expect(foldHeading(heading)).toBe(folded))

test.each([
  ['Tổng dân số', 'Tổng số dân', 1],
  ['unitcode', 'unit_code', 1],
  ['Họ tên', 'Họ và tên', 0.8],
  ['Số hộ', 'Năm', 0],
  ['', 'Năm', 0],
  ['', '', 0],
])('the similarity of %j and %j is %d', (one, other, score) => expect(similarity(one, other)).toBeCloseTo(score))

const columns = [
  { column: 'unit_level', required: true, names: ['unit_level', 'Cấp đơn vị'] },
  { column: 'unit_code', required: true, names: ['unit_code', 'Mã đơn vị'] },
  { column: 'year', required: true, names: ['year', 'Năm'] },
  { column: 'total', required: false, names: ['total', 'Tổng số dân'] },
  { column: 'aged_15_and_over', required: false, names: ['aged_15_and_over', 'Dân số từ 15 tuổi'] },
  { column: 'households', required: false, names: ['households', 'Số hộ'] },
]

test.each([
  [['Mã đơn vị'], { 'ma don vi': 'unit_code' }],
  [['ma dvi', 'Năm'], { 'ma dvi': 'unit_code', nam: 'year' }],
  [
    ['Dân số từ 15 tuổi trở lên', 'Tổng dân số'],
    { 'dan so tu 15 tuoi tro len': 'aged_15_and_over', 'tong dan so': 'total' },
  ],
  [['Dân số', 'Mã ĐV'], { 'dan so': 'total', 'ma dv': 'unit_code' }],
  [['STT', 'Số hộ dân'], { stt: '-', 'so ho dan': 'households' }],
  // An equal first word counts more than further similarity.
  [['Mã cấp đơn vị'], { 'ma cap don vi': 'unit_code' }],
  // The more similar heading gets the column, independent of order.
  [['Mã đơn vị cũ', 'Mã đơn vị'], { 'ma don vi': 'unit_code' }],
  [['Ghi chú'], {}],
  [[], {}],
])('for %j the columns are suggested', (headings, map) => expect(suggestColumns(headings, columns)).toEqual(map))

test.each([
  ['Số hộ', 'so ho'],
  ['%', '%'],
])('the key of %j is %j', (heading, key) => expect(headingKey(heading)).toBe(key))

test('if two columns are about equally similar, the required one is suggested', () => {
  const close = [
    { column: 'value', required: false, names: ['value', 'Số chỉ tiêu'] },
    { column: 'name_vi', required: true, names: ['name_vi', 'Tên'] },
  ]
  expect(suggestColumns(['Tên chỉ tiêu'], close)).toEqual({ 'ten chi tieu': 'name_vi' })
})

test('without free columns nothing is suggested', () => {
  expect(suggestColumns(['Năm'], [])).toEqual({})
})

test('a mapping is sent as query parameters', () => {
  expect(headingParameters({ 'ma don vi': 'unit_code', stt: '-' })).toEqual(['ma don vi=unit_code', 'stt=-'])
})
