import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { Target } from '../../api/types'
import { FormDialog } from '../../components/form-dialog'
import { useHeld } from '../../shared/use-held'
import { readDeclaration, revisionOf } from './declaration-draft'
import { DeclarationFields } from './declaration-fields'
import { useRevise } from './queries'
import { targetProblemText } from './target-problem'
import classes from './targets.module.css'

/** Revises a target by a new document, which applies from its date on. */
export function ReviseDialog({ target: opened, onClose }: { target: Target; onClose: () => void }) {
  const { t } = useTranslation()
  const [target] = useHeld(opened, opened.id)
  const [draft, setDraft] = useState(() => revisionOf(target))
  const [tried, setTried] = useState(false)
  const revise = useRevise(target)
  const percent = target.percentOf != null
  const read = readDeclaration(draft, percent)
  const submit = () => {
    setTried(true)
    if (read.declaration) revise.mutate(read.declaration, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={t('target.reviseTitle')}
      size="lg"
      classes={classes}
      problem={revise.error && targetProblemText(t, revise.error as ApiProblem)}
      submit={t('target.revise')}
      isPending={revise.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft">{t('target.reviseWhy')}</p>
      <DeclarationFields draft={draft} percent={percent} problems={tried ? read.problems : {}} onChange={setDraft} />
    </FormDialog>
  )
}
