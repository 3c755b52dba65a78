// Chance that can be had again: everything that a run decides by chance comes from its seed and a name.

import { createHash } from 'node:crypto'

const hash = (names) => createHash('sha256').update(names.join('/')).digest()

/** Numbers from 0 to 1, the same for the same names (the generator known as mulberry32). */
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
