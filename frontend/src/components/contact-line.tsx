import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../api/problem'
import type { Contact } from '../api/types'
import { useContactPhone } from '../reference/contacts'
import { unitName } from '../reference/names'
import { formatPhone } from '../shared/phone'
import classes from './contact-line.module.css'
import { problemText } from './problem-text'

/** A device that is touched can call itself. */
const calls = () => window.matchMedia('(pointer: coarse)').matches

/** Who can be called about a unit: the number is masked until it is asked for, which is recorded. A phone then calls at once. */
export function ContactLine({ contact: { unit, name, phone, hours, allowedActions } }: { contact: Contact }) {
  const { t } = useTranslation()
  const reading = useContactPhone(unit.id)
  const full = reading.data?.phone
  return (
    <span className={classes.line}>
      <span>{name}</span>
      {phone && <span role="status">{full ? <a href={`tel:${full}`}>{formatPhone(full)}</a> : phone}</span>}
      {allowedActions.includes('READ_PHONE') && !full && (
        <button
          type="button"
          className={`${classes.show} no-print`}
          aria-label={t(calls() ? 'contact.callOne' : 'contact.showOne', { unit: unitName(t, unit) })}
          disabled={reading.isPending}
          onClick={() =>
            reading.mutate(undefined, { onSuccess: (read) => calls() && window.open(`tel:${read.phone}`, '_self') })
          }
        >
          {t(calls() ? 'contact.call' : 'contact.show')}
        </button>
      )}
      {hours && <span className="soft">{hours}</span>}
      {reading.error && (
        <span role="alert" className={classes.problem}>
          {problemText(t, reading.error as ApiProblem)}
        </span>
      )}
    </span>
  )
}
