import { Button, NativeSelect } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { ErasureReason, TeamMember } from '../../api/types'
import { definitionProblemText } from '../../components/definition-problem-text'
import { useErasePerson } from './changes'
import { RefusedWords } from './refused-words'
import classes from './teams.module.css'

const reasons = ['REQUEST', 'CONSENT_WITHDRAWN', 'MISTAKE'] as const

/** Erases a person's data. This cannot be undone, so it needs a reason and a second confirmation. */
export function ErasePerson({ member, onErased }: { member: TeamMember; onErased: () => void }) {
  const { t } = useTranslation()
  const [reason, setReason] = useState<ErasureReason>()
  const [tried, setTried] = useState(false)
  const [sure, setSure] = useState(false)
  const erase = useErasePerson(member.personId, member.personVersion)
  const goOn = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason) setSure(true)
  }
  return (
    <section className={classes.part}>
      <h3>{t('team.erase.title')}</h3>
      {sure && reason ? (
        <div role="alert">
          <p className={classes.warned}>{t('team.erase.sure', { name: member.name })}</p>
          <div className={classes.actions}>
            <Button loading={erase.isPending} onClick={() => erase.mutate(reason, { onSuccess: onErased })}>
              {t('team.erase.erase', { name: member.name })}
            </Button>
            <Button variant="default" disabled={erase.isPending} onClick={() => setSure(false)}>
              {t('review.cancel')}
            </Button>
          </div>
        </div>
      ) : (
        <form onSubmit={goOn} noValidate>
          <p className="soft">{t('team.erase.why')}</p>
          <NativeSelect
            label={t('team.erase.reason')}
            value={reason ?? ''}
            error={tried && !reason && t('violation.required')}
            onChange={(event) => setReason(reasons.find((one) => one === event.currentTarget.value))}
            data={[
              { value: '', label: t('regimes.choose') },
              ...reasons.map((value) => ({ value, label: t(`team.erase.reasons.${value}`) })),
            ]}
          />
          <div className={classes.actions}>
            <Button type="submit" variant="default">
              {t('team.erase.goOn')}
            </Button>
          </div>
        </form>
      )}
      <RefusedWords words={erase.error ? definitionProblemText(t, erase.error as ApiProblem) : undefined} />
    </section>
  )
}
