import { describe, expect, test } from 'vitest'
import {
  added,
  chosen,
  idsOf,
  met,
  nothingKept,
  openTab,
  reopened,
  typed,
  viewOf,
  withEdits,
  withEnding,
  type Edit,
  type Kept,
  type Tab,
} from './draft-merge'
import { sameEntry, type Entry } from './entries'

const figure = (text: string): Entry => ({ text, mark: null })

/** Saves a tab's pending edits as the device does in one transaction. */
function save(kept: Kept, tab: Tab): { kept: Kept; tab: Tab } {
  if (kept.rounds > tab.kept.rounds) return { kept, tab: met(tab, kept).tab }
  const next = { ...kept, fields: withEdits(kept.fields, tab.pending), revision: kept.revision + 1 }
  return { kept: next, tab: met(tab, next, tab.pending.length).tab }
}

/** Two tabs that have read the same draft. */
function pair(start: Kept = nothingKept) {
  return { kept: start, ours: openTab(start), theirs: openTab(start) }
}

describe('fields of two tabs', () => {
  test('a change in one tab is taken over by the other and reported', () => {
    const { kept, ours, theirs } = pair()
    const a = save(kept, typed(ours, 'app', figure('120'), 'a1'))
    const b = save(a.kept, typed(theirs, 'voso', figure('7'), 'b1'))
    expect(viewOf(b.tab)).toEqual({ entries: { app: figure('120'), voso: figure('7') }, others: {} })
    const heard = met(a.tab, b.kept)
    expect(viewOf(heard.tab)).toEqual(viewOf(b.tab))
    expect(heard.news).toEqual({ taken: ['voso'], split: [] })
  })

  test('a field that both tabs changed keeps its value in each tab and shows the other value', () => {
    const { kept, ours, theirs } = pair()
    const a = save(kept, typed(ours, 'app', figure('120'), 'a1'))
    const b = save(a.kept, typed(theirs, 'app', figure('130'), 'b1'))
    const heard = met(a.tab, b.kept)
    expect(viewOf(b.tab)).toEqual({ entries: { app: figure('130') }, others: { app: [figure('120')] } })
    expect(viewOf(heard.tab)).toEqual({ entries: { app: figure('120') }, others: { app: [figure('130')] } })
    expect(heard.news).toEqual({ taken: [], split: ['app'] })
    // The same after a reload.
    expect(viewOf(openTab(b.kept)).others).toEqual({ app: [figure('120')] })
  })

  test('typing 120 does not remove the 12 of another tab, although 12 is typed on the way', () => {
    let { kept, ours, theirs } = pair()
    ;({ kept, tab: theirs } = save(kept, typed(theirs, 'app', figure('12'), 'b1')))
    for (const [index, text] of ['1', '12', '120'].entries())
      ({ kept, tab: ours } = save(kept, typed(ours, 'app', figure(text), `a${index}`)))
    expect(viewOf(ours).others).toEqual({ app: [figure('12')] })
    expect(viewOf(met(theirs, kept).tab)).toEqual({ entries: { app: figure('12') }, others: { app: [figure('120')] } })
  })

  test('equal numbers in different formats, and blank values, are no conflict', () => {
    let { kept, ours, theirs } = pair()
    ;({ kept, tab: ours } = save(kept, typed(ours, 'app', figure('1.234'), 'a1')))
    ;({ kept, tab: theirs } = save(kept, typed(theirs, 'app', figure('1234'), 'b1')))
    ;({ kept, tab: theirs } = save(kept, typed(theirs, 'voso', figure(''), 'b2')))
    expect(viewOf(theirs).others).toEqual({})
    expect(viewOf(met(ours, kept).tab).others).toEqual({})
  })

  test.each([
    ['taking', figure('130')],
    ['keeping', figure('120')],
  ])('%s settles the field for both tabs', (_, entry) => {
    const { kept, ours, theirs } = pair()
    const a = save(kept, typed(ours, 'app', figure('120'), 'a1'))
    const b = save(a.kept, typed(theirs, 'app', figure('130'), 'b1'))
    const c = save(b.kept, chosen(met(a.tab, b.kept).tab, 'app', entry, 'a2'))
    const settled = { entries: { app: entry }, others: {} }
    expect(viewOf(c.tab)).toEqual(settled)
    expect(viewOf(met(b.tab, c.kept).tab)).toEqual(settled)
  })

  test('removing a value shows the value of the other tab', () => {
    const { kept, ours, theirs } = pair()
    const a = save(kept, typed(ours, 'app', figure('120'), 'a1'))
    const b = save(a.kept, typed(theirs, 'app', figure('130'), 'b1'))
    expect(viewOf(typed(b.tab, 'app', undefined, 'b2')).entries).toEqual({ app: figure('120') })
  })

  test('typing the same value and reading an older revision change nothing', () => {
    const { kept, ours } = pair()
    const a = save(kept, typed(ours, 'app', figure('120'), 'a1'))
    expect(typed(a.tab, 'app', figure('120'), 'a2')).toBe(a.tab)
    expect(met(a.tab, kept).tab).toBe(a.tab)
  })

  test('figures from the queue are shown, and different typed values stay beside them', () => {
    const start = withEdits({}, [{ field: 'app', replaces: [], version: { id: 'x', entry: figure('5') } }])
    const tab = openTab({ ...nothingKept, fields: start })
    expect(viewOf(added(tab, 'app', figure('6'), 'a1'))).toEqual({
      entries: { app: figure('6') },
      others: { app: [figure('5')] },
    })
    expect(viewOf(added(tab, 'app', figure('5'), 'a1')).others).toEqual({})
  })
})

describe('the end of a round', () => {
  test('after another tab has sent, typing and saving do nothing until the draft is reopened', () => {
    const { kept, ours, theirs } = pair()
    const a = save(kept, typed(ours, 'app', figure('120'), 'a1'))
    const sent = { ...withEnding(a.kept, { how: 'sent', key: 'k' }, idsOf(a.tab)), revision: a.kept.revision + 1 }
    const late = typed(met(theirs, a.kept).tab, 'voso', figure('7'), 'b1')
    const b = save(sent, late)
    expect(b.kept).toBe(sent)
    expect(viewOf(b.tab)).toEqual({
      entries: { app: figure('120'), voso: figure('7') },
      others: {},
      ended: { how: 'sent', key: 'k', left: true },
    })
    expect(typed(b.tab, 'app', figure('1'), 'b2')).toBe(b.tab)
    // The sent values are removed; values typed later stay.
    expect(viewOf(reopened(b.tab, sent))).toEqual({ entries: { voso: figure('7') }, others: {} })
  })

  test('a value that another tab saved during sending stays', () => {
    const { kept, ours, theirs } = pair()
    const a = save(kept, typed(ours, 'app', figure('120'), 'a1'))
    const b = save(a.kept, typed(met(theirs, a.kept).tab, 'app', figure('125'), 'b1'))
    const sent = withEnding(b.kept, { how: 'sent' }, idsOf(a.tab))
    expect(viewOf(openTab(sent)).entries).toEqual({ app: figure('125') })
    expect(withEnding(b.kept, { how: 'sent' }, undefined).fields).toEqual({})
  })
})

/** A seeded generator (mulberry32), so that failures can be reproduced. */
function randomOf(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    below: (limit: number) => Math.floor(next() * limit),
    of: <T>(items: readonly T[]) => items[Math.floor(next() * items.length)] as T,
  }
}

/**
 * The simple model to compare with: all saved values, without those that any edit replaced, independent of order.
 */
class Oracle {
  readonly added = new Map<string, { field: string; entry: Entry }>()
  readonly removed = new Set<string>()

  keep(edits: Edit[]) {
    for (const { field, replaces, version } of edits) {
      replaces.forEach((id) => this.removed.add(id))
      if (version) this.added.set(version.id, { field, entry: version.entry })
    }
  }

  standing() {
    return [...this.added].filter(([id]) => !this.removed.has(id))
  }
}

test.each(Array.from({ length: 60 }, (_, seed) => seed))(
  'tabs that type and save in any order lose no value (seed %i)',
  (seed) => {
    const random = randomOf(seed)
    const fields = ['app', 'voso', 'postMart']
    const texts = ['', '1', '12', '120', '1.200', '1200', '7']
    const oracle = new Oracle()
    let kept = nothingKept
    let count = 0
    const tabs = [0, 1, 2].map(() => openTab(kept))

    const step = (index: number) => {
      const tab = tabs[index] as Tab
      const field = random.of(fields)
      const { entries, others } = viewOf(tab)
      const id = `${index}:${count++}`
      const enter = (next: Tab, seen: (Entry | undefined)[]) => {
        // A tab may replace only values that it shows.
        const edit = next === tab ? undefined : next.pending.at(-1)
        const values = new Map(
          [...Object.values(tab.kept.fields).flat(), ...tab.pending.flatMap(({ version }) => version ?? [])].map(
            (version) => [version.id, version.entry],
          ),
        )
        for (const replaced of edit?.replaces ?? []) {
          const value = values.get(replaced) as Entry
          expect(value.text === '' || seen.some((entry) => entry && sameEntry(entry, value))).toBe(true)
        }
        tabs[index] = next
      }
      switch (random.below(9)) {
        case 0:
        case 1:
        case 2:
          return enter(typed(tab, field, figure(random.of(texts)), id), [entries[field]])
        case 3:
          return enter(typed(tab, field, undefined, id), [entries[field]])
        case 4: {
          const all = [entries[field], ...(others[field] ?? [])].filter((entry) => entry !== undefined)
          return all.length > 0 ? enter(chosen(tab, field, random.of(all), id), all) : undefined
        }
        case 5:
        case 6: {
          // Saves only some of the pending edits, because the user can type while a save is running.
          const edits = tab.pending.slice(0, 1 + random.below(tab.pending.length + 1))
          if (edits.length === 0) return
          oracle.keep(edits)
          kept = { ...kept, fields: withEdits(kept.fields, edits), revision: kept.revision + 1 }
          tabs[index] = met(tab, kept, edits.length).tab
          return
        }
        case 7:
          tabs[index] = met(tab, kept).tab
          return
        case 8:
          // The tab is closed and reopened: it has only saved values.
          if (tab.pending.length === 0) tabs[index] = openTab(kept)
      }
    }
    for (let round = 0; round < 120; round++) {
      step(random.below(tabs.length))
      const standing = Object.entries(kept.fields).flatMap(([field, versions]) =>
        versions.map(({ id, entry }) => [id, { field, entry }] as const),
      )
      expect(new Map(standing)).toEqual(new Map(oracle.standing()))
    }

    for (const [index, tab] of tabs.entries()) {
      oracle.keep(tab.pending)
      const saved = save(kept, tab)
      kept = saved.kept
      tabs[index] = saved.tab
    }
    for (const tab of tabs.map((each) => met(each, kept).tab)) {
      const { entries, others } = viewOf(tab)
      for (const [, { field, entry }] of oracle.standing()) {
        const shown = [entries[field] as Entry, ...(others[field] ?? [])]
        expect(entry.text === '' || shown.some((each) => sameEntry(each, entry))).toBe(true)
      }
      // Each shown value is one of the remaining values.
      for (const [field, all] of fields.map(
        (each) => [each, [entries[each] ?? [], ...(others[each] ?? [])].flat()] as const,
      ))
        for (const entry of all)
          expect(oracle.standing().some(([, value]) => value.field === field && sameEntry(value.entry, entry))).toBe(
            true,
          )
    }
  },
)
