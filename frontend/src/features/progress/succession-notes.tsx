import { useTranslation } from 'react-i18next'
import type { Progress } from '../../api/types'
import { inLanguage, unitName, unitNames } from '../../reference/names'
import { exactOf, formatCount } from '../../shared/numbers'
import classes from './succession-notes.module.css'

type NotCarried = Progress['notCarried'][number]
type Named = Pick<NotCarried, 'unit' | 'figures' | 'successors'>

const reasons: NotCarried['reason'][] = ['no-shares', 'successor-reported', 'no-successor', 'not-asked', 'set-aside']
/** Longer lists are collapsed, because a country can have hundreds of ended units. */
const listed = 12

interface Props extends Pick<Progress, 'indicators' | 'undivided' | 'notCarried' | 'incomplete'> {
  id: string
}

/** Figures of ended units that no row or no total contains, and why. */
export default function SuccessionNotes({ id, indicators, undivided, notCarried, incomplete }: Props) {
  const { t } = useTranslation()
  return (
    <section id={id} tabIndex={-1} className={classes.notes} aria-label={t('succession.title')}>
      <UnitList
        title={t('succession.undivided', { count: undivided.length })}
        units={undivided}
        indicators={indicators}
      />
      {reasons.map((reason) => {
        const units = notCarried.filter((one) => one.reason === reason)
        const title = t(`succession.notCarried.${reason}`, { count: units.length })
        return <UnitList key={reason} title={title} units={units} indicators={indicators} />
      })}
      {incomplete.length > 0 && (
        <details open={incomplete.length <= listed}>
          <summary>{t('succession.incomplete', { count: incomplete.length })}</summary>
          <ul>
            {incomplete.map(({ unit, outside }) => (
              <li key={unit.id}>
                {t('succession.incompleteOne', {
                  unit: unitName(t, unit),
                  names: outside.map(({ name, within }) => (within ? `${name} (${within})` : name)).join(', '),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

interface ListProps {
  title: string
  units: Named[]
  indicators: Progress['indicators']
}

/** Units with their figures and successors. */
function UnitList({ title, units, indicators }: ListProps) {
  const { t } = useTranslation()
  if (units.length === 0) return null
  const figureText = ({ indicatorId, value, valueText }: Named['figures'][number]) => {
    const indicator = indicators.find(({ id }) => id === indicatorId)
    return `${indicator ? `${inLanguage(indicator.name)} ` : ''}${formatCount(exactOf(value, valueText) ?? 0)}`
  }
  return (
    <details open={units.length <= listed}>
      <summary>{title}</summary>
      <ul>
        {units.map(({ unit, figures, successors }) => (
          <li key={unit.id}>
            {unitName(t, unit)}: {figures.map(figureText).join('; ')}
            {successors.length > 0 && ` → ${unitNames(t, successors)}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
