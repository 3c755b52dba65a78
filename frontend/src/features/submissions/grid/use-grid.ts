import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { RegimeView } from '../../../api/types'
import { meOptions } from '../../../session/queries'
import { figuresOf } from '../draft'
import type { Ending } from '../draft-merge'
import { obligationKey } from '../draft-store'
import type { Entry } from '../entries'
import { isUnsent, obligationOf } from '../outbox'
import { useOutbox } from '../use-outbox'
import { adopt, cellsOf, edit, explain, forget, redo, undo, type CellEdit, type Cells } from './grid-cells'
import { rowOf, type Row } from './grid-rows'
import { entryFormsOptions, gridDraftsOptions } from './queries'
import { useGridTabs } from './use-grid-tabs'
import { useRowForms } from './use-row-forms'

const nothing = {}

/** The rows of a grid with sent and typed figures, undo and redo. Each change is saved at once. */
export function useGrid(regime: RegimeView, unit: string, date: string) {
  const { data: me } = useSuspenseQuery(meOptions())
  const { forms, more } = useSuspenseQuery(entryFormsOptions(regime.id, unit, date)).data
  const units = forms.map((form) => form.unit.id)
  const { data: drafts } = useSuspenseQuery(gridDraftsOptions(me.subject, regime.id, date, units))
  const queue = useOutbox()
  const { look } = useRowForms(regime, unit, date)
  const [cells, setCells] = useState<Cells>(() =>
    cellsOf(Object.fromEntries(Object.entries(drafts).map(([id, draft]) => [id, figuresOf(draft.view().entries)]))),
  )
  /** Indicators whose figures the server has refused, by unit. */
  const [refused, setRefused] = useState<Record<string, string[]>>({})

  /** Copies the values of these indicators from the draft into the row. */
  const adoptFrom = (id: string, indicators: string[]) => {
    const entries = figuresOf(drafts[id]?.view().entries ?? {})
    setCells((now) => adopt(now, id, entries, indicators))
  }
  /** After a round of the draft has ended: keeps only the values that belong to the next round. */
  const forgetRow = (id: string) => {
    const entries = figuresOf(drafts[id]?.view().entries ?? {})
    setCells((now) => adopt(forget(now, id), id, entries, Object.keys(entries)))
  }
  const [sentElsewhere, setSentElsewhere] = useState<string[]>([])
  const tabs = useGridTabs(drafts, {
    onTaken: adoptFrom,
    onEnded: (id) => {
      setSentElsewhere((now) => [...new Set([...now, id])])
      // Without an answer the row stays read-only, because the sent figures cannot be shown.
      void look(id).then(async (answered) => {
        if (!answered) return
        await drafts[id]?.reopen()
        forgetRow(id)
      })
    },
  })

  const written = useRef(cells.typed)
  useEffect(() => {
    const before = written.current
    written.current = cells.typed
    for (const id of new Set([...Object.keys(before), ...Object.keys(cells.typed)])) {
      const [was, is] = [before[id], cells.typed[id]]
      if (was === is) continue
      for (const indicator of new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})]))
        if (was?.[indicator] !== is?.[indicator]) drafts[id]?.type(indicator, is?.[indicator])
    }
  })

  const queued = queue.filter(isUnsent).map(obligationOf).join()
  const rows: Row[] = useMemo(
    () =>
      forms.map((form) =>
        rowOf(
          form,
          cells.typed[form.unit.id] ?? nothing,
          queued.includes(obligationKey(regime.id, form.unit.id, date)),
          refused[form.unit.id],
          tabs.sides[form.unit.id],
        ),
      ),
    [forms, cells.typed, queued, refused, tabs.sides, regime.id, date],
  )

  return {
    rows,
    more,
    drafts,
    /** Ids of units whose figures another tab has changed or has sent. */
    news: { taken: tabs.taken, sent: sentElsewhere },
    /** Applies edits; skips read-only rows. */
    change: (edits: CellEdit[], visit?: number) => {
      tabs.forgetTaken()
      const open = new Set(rows.filter((row) => row.open).map(({ form }) => form.unit.id))
      setCells((now) =>
        edit(
          now,
          edits.filter((each) => open.has(each.unit)),
          visit,
        ),
      )
      setRefused((now) =>
        Object.fromEntries(Object.entries(now).filter(([id]) => !edits.some((each) => each.unit === id))),
      )
    },
    explain: (row: Row, reason: string) =>
      setCells((now) =>
        explain(
          now,
          row.form.unit.id,
          row.entries,
          row.warnings.map(({ indicatorId }) => indicatorId),
          reason,
        ),
      ),
    /** Undo and redo return the first changed cell. */
    undo: () => {
      setCells(undo)
      return cells.done.at(-1)?.changes[0]
    },
    redo: () => {
      setCells(redo)
      return cells.undone.at(-1)?.changes[0]
    },
    /** Reverts the typing during a visit of a cell. */
    revert: (visit: number) => setCells((now) => (now.done.at(-1)?.visit === visit ? undo(now) : now)),
    /** Chooses a value for a cell in which tabs disagree. */
    choose: (id: string, indicator: string, entry: Entry) => {
      drafts[id]?.choose(indicator, entry)
      adoptFrom(id, [indicator])
    },
    /** Ends the draft of a row after its figures were sent or discarded. */
    end: async (id: string, ending: Ending, ids: string[]) => {
      await drafts[id]?.end(ending, ids)
      forgetRow(id)
    },
    refuse: (id: string, indicators: string[]) => setRefused((now) => ({ ...now, [id]: indicators })),
  }
}

export type Grid = ReturnType<typeof useGrid>
