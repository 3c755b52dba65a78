import { expect, test } from 'vitest'
import type { Signature } from '../../api/types'
import { addressLine, signatureLines, unbroken } from './paper-words'

const signature: Signature = {
  capacity: 'HEAD',
  onBehalfOf: 'ỦY BAN NHÂN DÂN',
  headTitle: 'CHỦ TỊCH',
  ownTitle: 'PHÓ CHỦ TỊCH',
  name: '',
}

test('the head signs on behalf of the body, and a deputy in place of the head', () => {
  expect(signatureLines(signature)).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'])
  expect(signatureLines({ ...signature, capacity: 'DEPUTY' })).toEqual([
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
  ])
  expect(signatureLines({ ...signature, onBehalfOf: '', headTitle: 'TRƯỞNG PHÒNG' })).toEqual(['TRƯỞNG PHÒNG'])
})

test('a signer by order or authority signs only for the head', () => {
  const office = { ...signature, ownTitle: 'CHÁNH VĂN PHÒNG' }
  expect(signatureLines({ ...office, capacity: 'BY_ORDER' })).toEqual(['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'])
  expect(signatureLines({ ...office, capacity: 'BY_AUTHORITY' })).toEqual(['TUQ. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'])
})

test('the addressee is printed where the recipients refer to it', () => {
  const addressee = 'Ủy ban nhân dân tỉnh Lạng Sơn.'
  expect(addressLine({ addressee, recipients: ['Như trên;', 'Lưu: VT'] })).toBe(
    'Kính gửi: Ủy ban nhân dân tỉnh Lạng Sơn.',
  )
  expect(addressLine({ addressee, recipients: ['Lưu: VT'] })).toBe('')
  expect(addressLine({ recipients: ['Như trên'] })).toBe('')
})

test.each([
  ['đạt 6.281 tài khoản, đạt 10,1% kế hoạch', 'đạt 6.281_tài khoản, đạt 10,1%_kế hoạch'],
  ['tính đến ngày 13/7/2022 có 02 xã', 'tính đến ngày_13/7/2022 có 02_xã'],
  ['Hữu Lũng, ngày 13 tháng 7 năm 2022', 'Hữu Lũng, ngày_13_tháng_7_năm_2022'],
  ['Công văn số 355/UBND-KGVX của tỉnh', 'Công văn số_355/UBND-KGVX của tỉnh'],
])('what belongs to a number stays on its line: %s', (text, kept) => {
  expect(unbroken(text).replaceAll('\u00a0', '_')).toBe(kept)
})
