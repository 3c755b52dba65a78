import assert from 'node:assert/strict'
import { test } from 'node:test'
import { failedTests, summary } from './failed-tests.mjs'

const REPORT = `<testsuite name="vn.toso.A">
  <testcase name="passes" classname="vn.toso.A" time="0.1"/>
  <testcase name="fails(int)[1] &quot;x&quot;" classname="vn.toso.A" time="0.1">
    <failure message="expected: &lt;1&gt;&#10;but was: &lt;2&gt;" type="AssertionError">stack</failure>
    <system-out><![CDATA[2026-11-30 01:02:03,004 INFO  [vn.toso] (main) begins
2026-11-30 01:02:03,005 WARN  [vn.toso] (main) goes away
]]></system-out>
  </testcase>
  <testcase name="breaks" classname="vn.toso.B" time="0.1">
    <error type="java.lang.NullPointerException">stack</error>
  </testcase>
</testsuite>`

test('finds the failed tests with their messages and the warnings of their logs', () => {
  assert.deepEqual(failedTests(REPORT), [
    {
      name: 'A.fails(int)[1] "x"',
      message: 'expected: <1> but was: <2>',
      log: ['WARN  [vn.toso] (main) goes away'],
    },
    { name: 'B.breaks', message: '', log: [] },
  ])
})

test('says each message once, the most frequent last', () => {
  const test = (name, message) => ({ name, message, log: [] })
  assert.deepEqual(summary([test('A.a', 'was 503'), test('A.b', 'was 409'), test('B.c', 'was 503')]), [
    'Failed backend tests (3):',
    '  A.a',
    '  A.b',
    '  B.c',
    'What the backend warned of meanwhile:',
    'What they say:',
    '  1 × was 409',
    '  2 × was 503',
  ])
})
