import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import classes from './reorganisations.module.css'
import { isDependedOn, UndoRefusal } from './undo-refusal'

interface Props {
  title: string
  /** What the user loses by undoing. */
  why: string
  undo: {
    error: Error | null
    isPending: boolean
    mutate: (variables: undefined, options: { onSuccess: () => void }) => void
  }
  onUndone?: () => void
  onClose: () => void
}

/** Undoes a reorganisation or an imported list of units, or says what depends on it. */
export function UndoDialog({ title, why, undo, onUndone, onClose }: Props) {
  const { t } = useTranslation()
  const refusal = undo.error as ApiProblem | null
  return (
    <Modal opened onClose={onClose} title={title} withCloseButton={false} size="lg" centered>
      <p>{why}</p>
      {refusal && <UndoRefusal of={refusal} />}
      <div className={classes.actions}>
        {!isDependedOn(refusal) && (
          <Button
            data-autofocus
            loading={undo.isPending}
            onClick={() =>
              undo.mutate(undefined, {
                onSuccess: () => {
                  onUndone?.()
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
