import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { Affected, ReorganisationView } from '../../api/types'
import { problemText } from '../../components/problem-text'
import { AffectedList } from './affected-list'
import { useUndo } from './queries'
import classes from './reorganisations.module.css'

interface Props {
  reorganisation: ReorganisationView
  onUndone: () => void
  onClose: () => void
}

/** Takes it back, or says what has come to depend on it meanwhile. */
export function UndoDialog({ reorganisation, onUndone, onClose }: Props) {
  const { t } = useTranslation()
  const undo = useUndo(reorganisation)
  const refusal = undo.error as ApiProblem | null
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('reorg.undoTitle', { number: reorganisation.decisionNumber })}
      withCloseButton={false}
      size="lg"
      centered
    >
      <p>{t('reorg.undoWhy')}</p>
      {refusal && <Refusal of={refusal} />}
      <div className={classes.actions}>
        {refusal?.key !== 'reorganisation-depended-on' && (
          <Button
            data-autofocus
            loading={undo.isPending}
            onClick={() =>
              undo.mutate(undefined, {
                onSuccess: () => {
                  onUndone()
                  onClose()
                },
              })
            }
          >
            {t('reorg.undo')}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t('review.cancel')}
        </Button>
      </div>
    </Modal>
  )
}

function Refusal({ of }: { of: ApiProblem }) {
  const { t } = useTranslation()
  const said =
    of.key === 'stale' || of.key === 'reorganisation-undone'
      ? t('reorg.undoStale')
      : of.key === 'not-administrator'
        ? t('reorg.refused.notAdministrator', { unit: t('reorg.refused.someUnit') })
        : problemText(t, of)
  if (of.key !== 'reorganisation-depended-on')
    return (
      <p role="alert" className={classes.problem}>
        {said}
      </p>
    )
  return (
    <div role="alert">
      <p className={classes.problem}>{t('reorg.dependedOn')}</p>
      <AffectedList of={of.members.dependents as Affected[]} />
      <p className="soft">{t('reorg.dependedOnAdvice')}</p>
    </div>
  )
}
