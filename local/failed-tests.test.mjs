import assert from 'node:assert/strict'
import { test } from 'node:test'
import { failedTests } from './failed-tests.mjs'

test('names each failed test with the first line of its message', () => {
  const report = `<testsuite name="vn.toso.A">
  <testcase name="passes" classname="vn.toso.A" time="0.1"/>
  <testcase name="fails(int)[1] &quot;x&quot;" classname="vn.toso.A" time="0.1">
    <failure message="expected: &lt;1&gt;&#10;but was: &lt;2&gt;" type="AssertionError">stack</failure>
  </testcase>
  <testcase name="breaks" classname="vn.toso.B" time="0.1">
    <error type="java.lang.NullPointerException">stack</error>
  </testcase>
</testsuite>`
  assert.deepEqual(failedTests(report), ['A.fails(int)[1] "x": expected: <1>', 'B.breaks: '])
})
