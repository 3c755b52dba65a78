import { expect, test } from 'vitest'
import { place, readBlock } from './grid-paste'

test.each([
  [
    '1\t2\n3\t4',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  [
    '1\t2\r\n3\t4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['1\r2', [['1'], ['2']]],
  ['\t5', [['', '5']]],
  [
    '1\t\n\t2',
    [
      ['1', ''],
      ['', '2'],
    ],
  ],
  ['1\n\n2', [['1'], [''], ['2']]],
  ['"a\tb"\t"c\nd"\n"say ""e"""', [['a\tb', 'c\nd'], ['say "e"']]],
  ['5" pipe\t6', [['5" pipe', '6']]],
])('readBlock(%j)', (text, block) => {
  expect(readBlock(text)).toEqual(block)
})

const units = [
  { id: 'a', open: true },
  { id: 'b', open: false },
  { id: 'c', open: true },
]

test('a block is pasted from the cell on; figures outside the grid and in read-only rows are reported', () => {
  const block = readBlock('1.234\tKPS\t9\n5\t6\n7\tKhông áp dụng\n8')
  expect(place(block, { units, indicators: ['x', 'y', 'z'] }, 0, 1)).toEqual({
    edits: [
      { unit: 'a', indicator: 'y', entry: { text: '1.234', mark: null } },
      { unit: 'a', indicator: 'z', entry: { text: '', mark: 'NIL' } },
      { unit: 'c', indicator: 'y', entry: { text: '7', mark: null } },
      { unit: 'c', indicator: 'z', entry: { text: '', mark: 'NOT_APPLICABLE' } },
    ],
    outside: 2,
    refused: ['b'],
  })
})

test('empty cells of the block change nothing and are not counted', () => {
  const placed = place(readBlock('\t1\t \n\t\t\n\n\n\n'), { units, indicators: ['x', 'y'] }, 0, 0)
  expect(placed).toEqual({
    edits: [{ unit: 'a', indicator: 'y', entry: { text: '1', mark: null } }],
    outside: 0,
    refused: [],
  })
})

test('unreadable figures are pasted too, so that the user can correct them', () => {
  expect(
    place([['10,5', ' 12 người ']], { units, indicators: ['x', 'y'] }, 0, 0).edits.map(({ entry }) => entry.text),
  ).toEqual(['10,5', '12 người'])
})
