import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { ReorganisationView } from '../../api/types'
import { useUndo } from './queries'
import classes from './reorganisations.module.css'
import { UndoRefusal } from './undo-refusal'

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
      {refusal && <UndoRefusal of={refusal} />}
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
