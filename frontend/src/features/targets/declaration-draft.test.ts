import { expect, test } from 'vitest'
import { blankDeclaration, lastDay, readDeclaration, revisionOf } from './declaration-draft'

const draft = {
  ...blankDeclaration,
  value: '62.149',
  sharePercent: '70',
  base: 'Dân số từ 15 tuổi trở lên',
  effectiveFrom: '1/4/2022',
  documentNumber: '355/UBND-KGVX',
  documentDate: '1/4/2022',
  documentIssuer: 'UBND tỉnh Lạng Sơn',
}

test('numbers and dates of a declaration are read in Vietnamese format', () => {
  expect(readDeclaration(draft)).toEqual({
    problems: {},
    declaration: {
      value: 62149,
      sharePercent: 70,
      base: { vi: 'Dân số từ 15 tuổi trở lên', en: 'Dân số từ 15 tuổi trở lên' },
      baseValue: undefined,
      effectiveFrom: '2022-04-01',
      documentNumber: '355/UBND-KGVX',
      documentDate: '2022-04-01',
      documentIssuer: 'UBND tỉnh Lạng Sơn',
    },
  })
  expect(readDeclaration({ ...draft, sharePercent: '12,5 %' }).declaration?.sharePercent).toBe(12.5)
})

test.each([
  ['value', '', 'required'],
  ['value', '62,149', 'number'],
  ['value', '0', 'number'],
  ['sharePercent', '101', 'percent'],
  ['sharePercent', '0', 'percent'],
  ['sharePercent', '7.5', 'percent'],
  ['effectiveFrom', '31/2/2022', 'date'],
  ['documentDate', '', 'required'],
  ['documentNumber', ' ', 'required'],
] as const)('%s as "%s" is refused: %s', (field, text, problem) => {
  const read = readDeclaration({ ...draft, [field]: text })
  expect(read.declaration).toBeUndefined()
  expect(read.problems).toEqual({ [field]: problem })
})

test('a value of the base needs a name of the base', () => {
  expect(readDeclaration({ ...draft, base: '', baseValue: '88.784' }).problems).toEqual({ base: 'required' })
})

test('a revision starts with the values that seldom change', () => {
  const { declaration } = readDeclaration({ ...draft, sharePercent: '12,5' })
  if (!declaration) throw new Error('The declaration was not read')
  expect(revisionOf(declaration)).toEqual({
    ...draft,
    sharePercent: '12,5',
    effectiveFrom: '',
    documentNumber: '',
    documentDate: '',
  })
})

test('the last day of a period is the day before its end', () => {
  expect(lastDay('2023-01-01')).toBe('31/12/2022')
})

test('a target in percent has a share instead of a value', () => {
  const share = { ...draft, value: '' }
  expect(readDeclaration(share, true)).toMatchObject({ problems: {}, declaration: { sharePercent: 70 } })
  expect(readDeclaration({ ...share, sharePercent: '' }, true).problems).toEqual({ sharePercent: 'required' })
})
