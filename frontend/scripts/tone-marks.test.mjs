import assert from 'node:assert/strict'
import { test } from 'node:test'
import { otherSpellings } from './tone-marks.mjs'

test('an open syllable has its tone mark on the first of its vowels', () => {
  assert.deepEqual(otherSpellings('Luỹ kế, XOÁ, minh hoạ, sức khoẻ, uỷ ban'), ['Luỹ', 'XOÁ', 'hoạ', 'khoẻ', 'uỷ'])
  assert.deepEqual(otherSpellings('Lũy kế, XÓA, minh họa, sức khỏe, ủy ban'), [])
})

test('other syllables have one spelling only', () => {
  assert.deepEqual(otherSpellings('quý, Quỹ, hoàn, toán, huỳnh, khuỷu, ngoái, kế hoạch, thuế'), [])
})
