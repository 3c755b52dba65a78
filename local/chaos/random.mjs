// Reproducible random numbers: each random decision of a run derives from the seed and a name.

import { createHash } from 'node:crypto'

const hash = (names) => createHash('sha256').update(names.join('/')).digest()

/** A mulberry32 generator of numbers from 0 (included) to 1 (excluded); the same names give the same numbers. */
export function generator(...names) {
  let state = hash(names).readUInt32LE(0)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function uuid(...names) {
  const hex = hash(names).toString('hex')
  const variant = '89ab'[Number.parseInt(hex[16], 16) % 4]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export function shuffled(items, random) {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item)
}
