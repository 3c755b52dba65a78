import { useTranslation } from 'react-i18next'
import type { LateHandling } from '../../api/types'
import { formatCount } from '../../shared/numbers'
import { fieldId } from './refusals'
import classes from './reorganisations.module.css'

interface Props {
  units: number
  answer: LateHandling | undefined
  unanswered: boolean
  disabled: boolean
  onAnswer: (handling: LateHandling) => void
}

export const lateField = fieldId('lateSubmissions')

/** Asks once for all units what happens to submissions for days after their end. */
export function LateChoice({ units, answer, unanswered, disabled, onAnswer }: Props) {
  const { t } = useTranslation()
  return (
    <section className={`card ${classes.section}`}>
      <fieldset
        className={classes.choices}
        disabled={disabled}
        aria-describedby={unanswered ? `${lateField}-problem` : undefined}
      >
        <legend>{t('reorg.late.question')}</legend>
        <p>{t('reorg.import.late', { count: units, units: formatCount(units) })}</p>
        {(['CARRY', 'SET_ASIDE'] as const).map((handling, index) => (
          <label key={handling} className={classes.choice}>
            <input
              id={index === 0 ? lateField : undefined}
              type="radio"
              name={lateField}
              checked={answer === handling}
              onChange={() => onAnswer(handling)}
            />
            {t(`reorg.import.late_${handling}`)}
          </label>
        ))}
        {unanswered && (
          <p id={`${lateField}-problem`} className={classes.problem}>
            {t('reorg.late.required')}
          </p>
        )}
      </fieldset>
    </section>
  )
}
