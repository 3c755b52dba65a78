import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wrongParameters } from './text-parameters.mjs'

const texts = new Map([
  ['target.document', new Set()],
  ['target.after', new Set(['number', 'date'])],
  ['state.DRAFT', new Set()],
  ['state.ISSUED', new Set(['by'])],
  ['units', new Set(['count'])],
])
const check = (source) => wrongParameters('a.tsx', source, texts)

test('a parameter without a place in the text is found', () => {
  assert.deepEqual(check("const a = <p>{t('target.document', { number: 1, date })}</p>"), [
    'a.tsx: "target.document" has no place for {{number}}',
    'a.tsx: "target.document" has no place for {{date}}',
  ])
  assert.deepEqual(check('t(`state.${state}`, { at: 1 })'), ['a.tsx: "state.DRAFT" has no place for {{at}}'])
})

test('a place that gets no parameter is found', () => {
  assert.deepEqual(check("t('target.after', { number })"), ['a.tsx: "target.after" gets no {{date}}'])
  assert.equal(check("t('target.after')").length, 2)
})

test('what fits, or cannot be told, is left alone', () => {
  for (const source of [
    "t('target.after', { number: 1, 'date': 2 })",
    "t('target.after', { ...both })",
    "t('target.document', both)",
    "t(open ? 'target.document' : 'units', { count: 2 })",
    't(`state.${state}`, { by })',
    't(key, { number })',
  ])
    assert.deepEqual(check(source), [], source)
})
