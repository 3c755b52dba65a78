import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unitName } from '../../reference/names'
import { formatDateTime } from '../../shared/dates'
import classes from './people.module.css'
import { TermText } from './term-text'
import type { Person } from './types'

/** Warns before somebody changes their own account. */
export function OwnAccount({ step }: { step: 'suspend' | 'end' | 'move' | 'slip' | 'endRole' }) {
  const { t } = useTranslation()
  return (
    <p className={classes.warning}>
      <strong>{t('people.own.account')}</strong> {t(`people.own.${step}`)}
    </p>
  )
}

/** Names roles that a step ends or moves; nothing if there are none. */
export function HeldRoles({ title, roles }: { title: string; roles: Person['roles'] }) {
  const { t } = useTranslation()
  if (roles.length === 0) return null
  return (
    <div className={classes.facts}>
      <p>{title}</p>
      <ul>
        {roles.map((held) => (
          <li key={held.assignmentId}>
            {t(`people.role.${held.role}`)}, {unitName(t, held.unit)}
            <TermText {...held} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Says that the person's unused code stops working; nothing if there is none. */
export function UnusedCode({ of: { lastSlip } }: { of: Person }) {
  const { t } = useTranslation()
  const [now] = useState(() => Date.now())
  if (!lastSlip || lastSlip.usedAt || lastSlip.revokedAt || Date.parse(lastSlip.expiresAt) <= now) return null
  return <p>{t('people.slip.revokes', { at: formatDateTime(lastSlip.createdAt) })}</p>
}
