import { useMutation } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { newKey, useChange } from '../api/change'
import { isFinal, type ApiProblem } from '../api/problem'
import type { CellError, ImportReport } from '../api/types'
import { headingParameters, type HeadingMap } from '../shared/heading-match'
import { forgetHeadings, keepHeadings, keptFor, type MappedKind } from './kept-headings'
import type { SendAs } from './table-files'

/** What the reports of all imports have in common. */
export type TableReport = Omit<ImportReport, 'dryRun' | 'cleared'> & Partial<Pick<ImportReport, 'cleared'>>

type Send<R> = (how: SendAs) => Promise<R>

interface Look<R> {
  send: Send<R>
  /** What the user says that the headings stand for; undefined to go by what is kept. */
  map?: HeadingMap
  /** What was said before and is taken back. */
  before?: HeadingMap
}

/** What was looked at, which is what is taken in. */
interface Looked<R> extends Look<R> {
  report: R
  map: HeadingMap
  /** Where the map comes from an earlier file. */
  kept: boolean
  /** Looked at once more, with another map. */
  again: boolean
}

interface Taken<R> {
  send: Send<R>
  map: HeadingMap
  confirmed: boolean
}

const headingCodes = ['unknown-column', 'heading-missing', 'column-missing']

export const hasHeadingErrors = ({ errors }: Pick<TableReport, 'errors'>) =>
  errors.some(({ code }) => headingCodes.includes(code))

async function lookAt<R extends TableReport>(kind: MappedKind, { send, map, before }: Look<R>): Promise<Looked<R>> {
  const lookThrough = (by: HeadingMap) => send({ dryRun: true, columns: headingParameters(by), once: newKey() })
  const report = await lookThrough(map ?? {})
  if (map) return { send, report, map, before, kept: false, again: true }
  const held = hasHeadingErrors(report) ? keptFor(kind, report.found) : {}
  if (Object.keys(held).length === 0) return { send, report, map: {}, kept: false, again: false }
  const mapped = await lookThrough(held)
  return { send, report: mapped, map: held, kept: true, again: false }
}

/** What stands in the way of a file that was looked at, and perhaps refused when it was taken in. */
export function findingsOf(
  report: Pick<TableReport, 'errors' | 'errorCount'> | undefined,
  looking: Error | null,
  taking: Error | null,
) {
  const problem = (taking ?? looking) as ApiProblem | null
  // Somebody may have changed what the file is about since it was looked at.
  const cells = problem?.members.cells as CellError[] | undefined
  const errors = cells ?? report?.errors ?? []
  const errorCount = (cells ? (problem?.members.cellCount as number | undefined) : report?.errorCount) ?? errors.length
  // Without an answer it may or may not have been taken in: the same again finds out.
  const unanswered = problem !== null && !looking && !isFinal(problem)
  return { problem, cells, errors, errorCount, good: report && (!problem || unanswered) && errorCount === 0 }
}

/** A file is looked at, its headings are mapped where that is needed, and then it is taken in. */
export function useTableImport<R extends TableReport>(kind: MappedKind) {
  const [looked, setLooked] = useState<Looked<R>>()
  const looking = useMutation({ mutationFn: (look: Look<R>) => lookAt(kind, look) })
  const taking = useChange({
    send: ({ send, map, confirmed }: Taken<R>, { once }) =>
      send({ dryRun: false, columns: headingParameters(map), confirmed, once }),
    touches: 'everything',
  })
  const { mutate, reset: stopLooking } = looking
  const { reset: stopTaking } = taking
  const again = useCallback(
    (next: Look<R>) => {
      stopTaking()
      mutate(next, { onSuccess: setLooked })
    },
    [mutate, stopTaking],
  )
  const report = taking.data ?? looked?.report
  const { problem, errors, errorCount, good } = findingsOf(report, looking.error, taking.error)
  return {
    looked,
    report,
    problem,
    errors,
    errorCount,
    isLooking: looking.isPending,
    isTaking: taking.isPending,
    done: taking.isSuccess,
    /** Whether there is something to take in, and nothing in the way. */
    ready: Boolean(report && good && report.created + report.changed > 0 && !looking.isPending && !taking.isSuccess),
    look: useCallback((send: Send<R>) => again({ send }), [again]),
    map: (map: HeadingMap) => {
      keepHeadings(kind, map)
      if (looked) again({ send: looked.send, map })
    },
    forget: () => {
      forgetHeadings(kind)
      if (looked) again({ send: looked.send, map: {}, before: looked.map })
    },
    /** @param confirmed that a change as wide as the look named it is wanted */
    take: (onTaken: (report: R) => void, confirmed = false) =>
      looked && taking.mutate({ send: looked.send, map: looked.map, confirmed }, { onSuccess: onTaken }),
    reset: () => {
      stopLooking()
      stopTaking()
      setLooked(undefined)
    },
  }
}

/** What a dialog of an import works with. */
export type TableImport<R extends TableReport = TableReport> = Omit<
  ReturnType<typeof useTableImport<R>>,
  'take' | 'look'
>
