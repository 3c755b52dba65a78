import { Button, Modal } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { Target } from '../../api/types'
import { readDeclaration, revisionOf } from './declaration-draft'
import { DeclarationFields } from './declaration-fields'
import { useRevise } from './queries'
import { targetProblemText } from './target-problem'
import classes from './targets.module.css'

/** A new document: from its date on it counts, and nothing before that changes. */
export function ReviseDialog({ target, onClose }: { target: Target; onClose: () => void }) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(() => revisionOf(target))
  const [tried, setTried] = useState(false)
  const revise = useRevise(target)
  const percent = target.percentOf != null
  const read = readDeclaration(draft, percent)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (read.declaration) revise.mutate(read.declaration, { onSuccess: onClose })
  }
  return (
    <Modal opened onClose={onClose} title={t('target.reviseTitle')} size="lg" withCloseButton={false} centered>
      <form onSubmit={submit} noValidate>
        <p className="soft">{t('target.reviseWhy')}</p>
        <DeclarationFields draft={draft} percent={percent} problems={tried ? read.problems : {}} onChange={setDraft} />
        {revise.error && (
          <p role="alert" className={classes.problem}>
            {targetProblemText(t, revise.error as ApiProblem)}
          </p>
        )}
        <div className={classes.actions}>
          <Button type="submit" loading={revise.isPending}>
            {t('target.revise')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('review.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
