import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import { definitionProblemText } from '../../components/definition-problem-text'
import { inLanguage } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import classes from './holidays.module.css'
import { useRemoveHoliday } from './queries'
import type { Holiday } from './types'

export function RemoveHolidayDialog({ holiday, onClose }: { holiday: Holiday; onClose: () => void }) {
  const { t } = useTranslation()
  const remove = useRemoveHoliday()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('holidays.removeOne', { date: formatDate(holiday.date) })}
      withCloseButton={false}
      centered
    >
      <p>{t('holidays.removeWhy', { name: inLanguage(holiday.name) })}</p>
      {remove.error && (
        <p role="alert" className={classes.problem}>
          {definitionProblemText(t, remove.error as ApiProblem)}
        </p>
      )}
      <div className={classes.actions}>
        <Button loading={remove.isPending} onClick={() => remove.mutate(holiday.date, { onSuccess: onClose })}>
          {t('holidays.remove')}
        </Button>
        <Button data-autofocus variant="default" onClick={onClose}>
          {t('review.cancel')}
        </Button>
      </div>
    </Modal>
  )
}
