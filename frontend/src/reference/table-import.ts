import { useMutation } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { newKey, useChange } from '../api/change'
import { isFinal, type ApiProblem } from '../api/problem'
import type { CellError, ImportReport } from '../api/types'
import { headingParameters, type HeadingMap } from '../shared/heading-match'
import { forgetHeadings, keepHeadings, keptFor, type MappedKind } from './kept-headings'
import type { SendAs } from './table-files'

/** The common members of all import reports. */
export type TableReport = Omit<ImportReport, 'dryRun' | 'cleared'> &
  Partial<Pick<ImportReport, 'cleared'>> & {
    /** What an import says that it has seen, if its kind of table can say so. */
    version?: string
  }

type Send<R> = (how: SendAs) => Promise<R>

interface Look<R> {
  send: Send<R>
  /** The user's mapping of headings; undefined to use the stored one. */
  map?: HeadingMap
  /** An earlier mapping that the user has just discarded. */
  before?: HeadingMap
  /** Why the preview of before no longer holds, if an import was refused for that. */
  outdated?: ApiProblem
}

/** A preview. The import sends exactly the previewed file and mapping. */
interface Looked<R> extends Look<R> {
  report: R
  map: HeadingMap
  /** Whether the mapping comes from an earlier file. */
  kept: boolean
  /** Whether this is a repeated preview with another mapping. */
  again: boolean
}

interface Taken<R> {
  send: Send<R>
  map: HeadingMap
  confirmed: boolean
  /** The version of the preview that the user has seen. */
  preview: string | undefined
}

const headingCodes = ['unknown-column', 'heading-missing', 'column-missing']

export const hasHeadingErrors = ({ errors }: Pick<TableReport, 'errors'>) =>
  errors.some(({ code }) => headingCodes.includes(code))

async function lookAt<R extends TableReport>(kind: MappedKind, look: Look<R>): Promise<Looked<R>> {
  const { send, map, before, outdated } = look
  const lookThrough = (by: HeadingMap) => send({ dryRun: true, columns: headingParameters(by), once: newKey() })
  const report = await lookThrough(map ?? {})
  if (map) return { send, report, map, before, outdated, kept: false, again: true }
  const held = hasHeadingErrors(report) ? keptFor(kind, report.found) : {}
  if (Object.keys(held).length === 0) return { send, report, map: {}, kept: false, again: false }
  const mapped = await lookThrough(held)
  return { send, report: mapped, map: held, kept: true, again: false }
}

/** The problems of a file, from its preview or from a refused import. */
export function findingsOf(
  report: Pick<TableReport, 'errors' | 'errorCount'> | undefined,
  looking: Error | null,
  taking: Error | null,
) {
  const problem = (taking ?? looking) as ApiProblem | null
  // Errors of the import itself: data may have changed since the preview.
  const cells = problem?.members.cells as CellError[] | undefined
  const errors = cells ?? report?.errors ?? []
  const errorCount = (cells ? (problem?.members.cellCount as number | undefined) : report?.errorCount) ?? errors.length
  // Without an answer the import may have happened. Repeating the same request is safe, so keep the button enabled.
  const unanswered = problem !== null && !looking && !isFinal(problem)
  return { problem, cells, errors, errorCount, good: report && (!problem || unanswered) && errorCount === 0 }
}

/** The state of an import: preview, mapping of headings if needed, then the import. */
export function useTableImport<R extends TableReport>(kind: MappedKind) {
  const [looked, setLooked] = useState<Looked<R>>()
  const looking = useMutation({ mutationFn: (look: Look<R>) => lookAt(kind, look) })
  const taking = useChange({
    send: ({ send, map, confirmed, preview }: Taken<R>, { once }) =>
      send({ dryRun: false, columns: headingParameters(map), confirmed, preview, once }),
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
    kind,
    looked,
    report,
    problem,
    errors,
    errorCount,
    isLooking: looking.isPending,
    isTaking: taking.isPending,
    done: taking.isSuccess,
    /** Whether the file can be imported now: it has changes and no errors. */
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
    /** @param confirmed whether the user has confirmed the wide change that the preview named */
    take: (onTaken: (report: R) => void, confirmed = false) => {
      if (!looked) return
      const { send, map, report } = looked
      taking.mutate(
        { send, map, confirmed, preview: report.version },
        {
          onSuccess: onTaken,
          onError: (refused) => {
            if ((refused as ApiProblem).key === 'import-changed') again({ send, map, outdated: refused as ApiProblem })
          },
        },
      )
    },
    reset: () => {
      stopLooking()
      stopTaking()
      setLooked(undefined)
    },
  }
}

/** The part of an import's state that its dialog needs. */
export type TableImport<R extends TableReport = TableReport> = Omit<
  ReturnType<typeof useTableImport<R>>,
  'take' | 'look'
>
