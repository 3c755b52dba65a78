import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import type { ReorganisationSummary } from '../../api/types'
import { openDesk } from '../../i18n/i18n'
import { huuLien, town, yenBinh } from '../../testing/factories'
import { reorganisation } from '../../testing/reorganisation-factories'
import { inShort } from './named'

beforeAll(openDesk)

const short = (part: Partial<ReorganisationSummary>) =>
  inShort(i18next.t, {
    ...reorganisation,
    begun: 0,
    ended: 0,
    changed: 0,
    begunUnits: [],
    endedUnits: [],
    changedUnits: [],
    ...part,
  })

test('a few units are named, many are counted', () => {
  const ended = { ended: 2, endedUnits: [huuLien, yenBinh] }
  expect(short({ ...ended, begun: 1, begunUnits: [huuLien] })).toEqual(['Hữu Liên, Yên Bình → Hữu Liên'])
  const many = { ended: 1206, endedUnits: [town, huuLien, yenBinh], begun: 8, begunUnits: [huuLien, yenBinh, town] }
  expect(short({ ...many, changed: 96 })).toEqual([
    'Thị trấn Hữu Lũng, Hữu Liên, Yên Bình và 1.203 đơn vị khác → 8 đơn vị mới',
    '96 đơn vị thay đổi',
  ])
})

test('reorganisations in which units only end, begin or change have words of their own', () => {
  expect(short({ ended: 1, endedUnits: [huuLien] })).toEqual(['Kết thúc: Hữu Liên'])
  expect(short({ begun: 4, begunUnits: [huuLien, yenBinh, town] })).toEqual([
    'Bắt đầu: Hữu Liên, Yên Bình, Thị trấn Hữu Lũng và 1 đơn vị khác',
  ])
  expect(short({ changed: 1, changedUnits: [huuLien] })).toEqual(['Thay đổi: Hữu Liên'])
})

test('units outside the scope are only counted', () => {
  expect(short({ ended: 3, endedUnits: [], begun: 1, begunUnits: [] })).toEqual(['3 đơn vị → 1 đơn vị mới'])
})
