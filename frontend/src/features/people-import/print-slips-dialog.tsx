import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import { FormDialog } from '../../components/form-dialog'
import { problemText } from '../../components/problem-text'
import { formatCount } from '../../shared/numbers'
import { slipsToPrintOptions, usePrintSlips } from './queries'

interface Props {
  importId: string
  onPrinted: () => void
  onClose: () => void
}

/** Says who gets a new one-time code, and whose code stops working, before the slips are made. */
export function PrintSlipsDialog({ importId, onPrinted, onClose }: Props) {
  const { t } = useTranslation()
  const { data, error } = useQuery(slipsToPrintOptions(importId))
  const printing = usePrintSlips()
  /** The part that comes next, which stays where it is if its answer is lost. */
  const [part, setPart] = useState(0)
  const parts = data?.parts ?? 1
  const problem = (printing.error ?? error) as ApiProblem | null
  const told = (['printed', 'revoked', 'activated', 'leftOut'] as const).filter((which) => data && data[which] > 0)
  const print = async () => {
    for (let next = part; next < parts; next++) {
      setPart(next)
      try {
        await printing.mutateAsync({ importId, part: next })
      } catch (refused) {
        // Of a long import, everybody in this part may have a password by now.
        if (parts === 1 || (refused as ApiProblem).key !== 'nobody-needs-a-slip') return
      }
    }
    onPrinted()
  }
  return (
    <FormDialog
      title={t('peopleImport.printTitle')}
      problem={problem && problemText(t, problem)}
      submit={data && data.printed > 0 ? t('peopleImport.print') : undefined}
      isPending={printing.isPending}
      onSubmit={() => void print()}
      onClose={onClose}
    >
      {!data && !error && <p role="status">{t('peopleImport.looking')}</p>}
      {data?.printed === 0 && <p>{t('problem.nobody-needs-a-slip')}</p>}
      {data && (
        <ul>
          {told.map((which) => (
            <li key={which}>{t(`peopleImport.slips.${which}`, { count: data[which], n: formatCount(data[which]) })}</li>
          ))}
        </ul>
      )}
      {parts > 1 && (
        <p role="status">
          {printing.isIdle
            ? t('peopleImport.parts', { count: parts, n: formatCount(parts) })
            : t('peopleImport.part', { part: part + 1, parts })}
        </p>
      )}
      {data && data.printed > 0 && <p className="soft">{t('peopleImport.printWhy')}</p>}
    </FormDialog>
  )
}
