import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { LateHandling, LateUnit } from '../../api/types'
import { inLanguage, unitName } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import { fieldId } from './refusals'
import classes from './reorganisations.module.css'

interface Props {
  units: LateUnit[]
  answers: Partial<Record<string, LateHandling>>
  /** Whether the user tried to record without all answers. */
  tried: boolean
  onAnswer: (answers: Partial<Record<string, LateHandling>>) => void
}

const both = ['CARRY', 'SET_ASIDE'] as const

const possible = ({ carriable }: LateUnit, handling: LateHandling) => carriable || handling === 'SET_ASIDE'

/** Asks, for each unit, what happens to submissions for days after the unit's end. */
export function LateAnswers({ units, answers, tried, onAnswer }: Props) {
  const { t } = useTranslation()
  const all = (handling: LateHandling) =>
    onAnswer({
      ...answers,
      ...Object.fromEntries(units.filter((one) => possible(one, handling)).map(({ unit }) => [unit.id, handling])),
    })
  return (
    <section className={`card ${classes.section}`}>
      <h3>{t('reorg.late.question')}</h3>
      <p>{t('reorg.late.why')}</p>
      {units.length > 1 && (
        <div className={classes.actions}>
          {both.map((handling) => (
            <Button
              key={handling}
              variant="default"
              disabled={!units.some((one) => possible(one, handling))}
              onClick={() => all(handling)}
            >
              {t(`reorg.late.all_${handling}`)}
            </Button>
          ))}
        </div>
      )}
      {units.map((one) => (
        <LateQuestion
          key={one.unit.id}
          of={one}
          answer={answers[one.unit.id]}
          unanswered={tried && !answers[one.unit.id]}
          onAnswer={(handling) => onAnswer({ ...answers, [one.unit.id]: handling })}
        />
      ))}
    </section>
  )
}

interface QuestionProps {
  of: LateUnit
  answer: LateHandling | undefined
  unanswered: boolean
  onAnswer: (handling: LateHandling) => void
}

function LateQuestion({ of: one, answer, unanswered, onAnswer }: QuestionProps) {
  const { t } = useTranslation()
  const id = fieldId(`late.${one.unit.id}`)
  const into = one.successors.map((unit) => unitName(t, unit)).join(', ')
  return (
    <fieldset className={classes.group} aria-describedby={unanswered ? `${id}-problem` : undefined}>
      <legend>{unitName(t, one.unit)}</legend>
      {both
        .filter((handling) => possible(one, handling))
        .map((handling, index) => (
          <label key={handling} className={classes.choice}>
            <input
              id={index === 0 ? id : undefined}
              type="radio"
              name={id}
              checked={answer === handling}
              onChange={() => onAnswer(handling)}
            />
            {t(`reorg.late.answer_${handling}`, { into })}
          </label>
        ))}
      {!one.carriable && <p className="soft">{t('reorg.late.notCarriable')}</p>}
      {unanswered && (
        <p id={`${id}-problem`} className={classes.problem}>
          {t('reorg.late.required')}
        </p>
      )}
      <ul className={classes.dates}>
        {one.regimes.map(({ regimeId, regimeName, carried, setAside }) => (
          <li key={regimeId}>
            {inLanguage(regimeName)}
            {one.carriable && carried.length > 0 && (
              <p>
                {t('reorg.late.carried', { count: carried.length })}: {datesText(carried)}
              </p>
            )}
            {setAside.length > 0 && (
              <p>
                {t(one.carriable ? 'reorg.late.setAsideAnyway' : 'reorg.late.setAside', { count: setAside.length })}:{' '}
                {datesText(setAside)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

const shown = 6

/** Lists a few dates; of many dates only the first and the last. */
function datesText(dates: string[]): string {
  const words = dates.map(formatDate)
  return words.length <= shown ? words.join(', ') : `${words[0]} … ${words.at(-1)}`
}
