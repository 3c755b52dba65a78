import { expect, test } from 'vitest'
import { parseAsked } from './selection'

const id = '0b7e5a52-6f1c-4a57-9d3b-1f2e3d4c5b6a'

test.each([
  [{}, {}],
  [
    { unit: id, regime: id.toUpperCase(), date: '2022-07-13' },
    { unit: id, regime: id, date: '2022-07-13' },
  ],
  [{ date: '13/7/2022' }, { date: '2022-07-13' }],
  [{ unit: 'huulung', regime: 7, date: '2022-02-30' }, {}],
  [{ unit: `${id}'--`, date: 'today' }, {}],
])('parseAsked(%j)', (search, asked) => {
  expect(JSON.parse(JSON.stringify(parseAsked(search)))).toEqual(asked)
})
