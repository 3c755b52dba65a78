import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { RegimeView } from '../../../api/types'
import { meOptions } from '../../../session/queries'
import { obligationKey, writeDraft, type Draft } from '../draft'
import { isUnsent, obligationOf } from '../outbox'
import { useOutbox } from '../use-outbox'
import { cellsOf, edit, explain, forget, redo, undo, type CellEdit, type Cells } from './grid-cells'
import { rowOf, type Row } from './grid-rows'
import { entryFormsOptions, gridDraftsOptions } from './queries'

const nothing = {}

/** The rows of a grid: what was sent, what has been typed over it, and the way back. Each change is kept at once. */
export function useGrid(regime: RegimeView, unit: string, date: string) {
  const queries = useQueryClient()
  const { data: me } = useSuspenseQuery(meOptions())
  const { forms, more } = useSuspenseQuery(entryFormsOptions(regime.id, unit, date)).data
  const units = forms.map((form) => form.unit.id)
  const draftsOptions = gridDraftsOptions(me.subject, regime.id, date, units)
  const { data: kept } = useSuspenseQuery(draftsOptions)
  const queue = useOutbox()
  const [cells, setCells] = useState<Cells>(() =>
    cellsOf(Object.fromEntries(Object.entries(kept).map(([id, { entries }]) => [id, entries]))),
  )
  /** Per unit: the fields that the server did not take as they stand. */
  const [refused, setRefused] = useState<Record<string, string[]>>({})

  const drafts = useRef<Record<string, Draft>>(kept)
  const keep = async (id: string, draft: Draft) => {
    drafts.current = { ...drafts.current, [id]: draft }
    queries.setQueryData(draftsOptions.queryKey, drafts.current)
    const obligation = obligationKey(regime.id, id, date)
    queries.removeQueries({ queryKey: ['drafts', me.subject, obligation] })
    await writeDraft(me.subject, obligation, draft)
  }

  const written = useRef(cells.typed)
  useEffect(() => {
    const before = written.current
    written.current = cells.typed
    for (const id of new Set([...Object.keys(before), ...Object.keys(cells.typed)]))
      if (before[id] !== cells.typed[id]) void keep(id, { ...drafts.current[id], entries: cells.typed[id] ?? {} })
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
        ),
      ),
    [forms, cells.typed, queued, refused, regime.id, date],
  )

  return {
    rows,
    more,
    drafts,
    keep,
    /** Cells of rows that cannot be changed are left alone. */
    change: (edits: CellEdit[], visit?: number) => {
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
    /** Give the cell to look at: the first that has changed. */
    undo: () => {
      setCells(undo)
      return cells.done.at(-1)?.changes[0]
    },
    redo: () => {
      setCells(redo)
      return cells.undone.at(-1)?.changes[0]
    },
    /** Takes back what has been typed during a visit of a cell. */
    revert: (visit: number) => setCells((now) => (now.done.at(-1)?.visit === visit ? undo(now) : now)),
    forget: (id: string) => setCells((now) => forget(now, id)),
    refuse: (id: string, indicators: string[]) => setRefused((now) => ({ ...now, [id]: indicators })),
  }
}

export type Grid = ReturnType<typeof useGrid>
