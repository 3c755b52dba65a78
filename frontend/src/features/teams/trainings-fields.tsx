import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Training } from '../../api/types'
import { formatDate } from '../../shared/dates'
import { fieldId, fieldText, type FieldProblems } from './field-problems'
import classes from './teams.module.css'

export interface TrainingDraft {
  key: string
  date: string
  subject: string
}

export const draftOfTraining = ({ date, subject }: Training): TrainingDraft => ({
  key: crypto.randomUUID(),
  date: formatDate(date),
  subject,
})

interface Props {
  trainings: TrainingDraft[]
  problems: FieldProblems
  onChange: (trainings: TrainingDraft[]) => void
}

/** The fields for the courses that a member has attended. */
export function TrainingsFields({ trainings, problems, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <fieldset className={classes.choices}>
      <legend>{t('team.member.trainings')}</legend>
      {trainings.map((training, index) => {
        const text = (field: 'subject' | 'date') => (
          <TextInput
            id={fieldId(`/trainings/${index}/${field}`)}
            label={t(`team.training.${field}`)}
            inputMode={field === 'date' ? 'numeric' : undefined}
            autoComplete="off"
            maxLength={field === 'subject' ? 200 : undefined}
            value={training[field]}
            error={fieldText(t, problems[`/trainings/${index}/${field}`])}
            onChange={(event) =>
              onChange(
                trainings.map((one) =>
                  one.key === training.key ? { ...one, [field]: event.currentTarget.value } : one,
                ),
              )
            }
          />
        )
        return (
          <div key={training.key} className={classes.training}>
            {text('subject')}
            {text('date')}
            <Button
              variant="default"
              aria-label={t('team.training.dropOne', { number: index + 1 })}
              onClick={() => onChange(trainings.filter(({ key }) => key !== training.key))}
            >
              {t('regimes.drop')}
            </Button>
          </div>
        )
      })}
      <div>
        <Button
          variant="default"
          onClick={() => onChange([...trainings, { key: crypto.randomUUID(), date: '', subject: '' }])}
        >
          {t('team.training.add')}
        </Button>
      </div>
    </fieldset>
  )
}
