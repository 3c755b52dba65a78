import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewReconstitution, Team, TeamMember, UnitRef } from '../../../api/types'
import { unitName } from '../../../reference/names'
import { formatDate } from '../../../shared/dates'
import { decisionText } from '../decision-text'
import classes from '../teams.module.css'
import { rosterAfter } from './draft'

interface Props {
  team: Team
  roster: TeamMember[]
  body: NewReconstitution
  villages: UnitRef[]
  nameOf: (personId: string) => string
  isPending: boolean
  onSend: () => void
  onBack: () => void
}

/** The check before recording: shows all changes by the decision. */
export function ReconstitutionCheck({ team, roster, body, villages, nameOf, isPending, onSend, onBack }: Props) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const member = (id: string) => roster.find((one) => one.id === id)
  const after = rosterAfter(body, roster, nameOf)
  const leaders = after.filter(({ role }) => role === 'LEADER')
  const served = team.villages.map(({ unit }) => unit.id)
  const added = body.villageIds?.filter((id) => !served.includes(id)) ?? []
  const removed = body.villageIds ? served.filter((id) => !body.villageIds?.includes(id)) : []
  const villageNames = (ids: string[]) =>
    ids
      .map((id) => villages.find((village) => village.id === id))
      .map((village) => (village ? unitName(t, village) : '…'))
  const moved = team.successors?.find(({ id }) => id === body.unitId)
  const groups = [
    {
      what: t('team.reconstitution.left'),
      names: body.leaves.map((id) => seat(member(id)?.name, member(id)?.role)),
    },
    {
      what: t('team.reconstitution.joined'),
      names: body.joins.map(({ name, personId, role }) => seat(name ?? nameOf(personId ?? ''), role)),
    },
    {
      what: t('team.reconstitution.roles'),
      names: body.roles.flatMap(({ memberId, role }) => {
        const one = member(memberId)
        if (!one) return []
        const change = { name: one.name, from: t(`team.role.${one.role}`), to: t(`team.role.${role}`) }
        return [t('team.reconstitution.roleChange', change)]
      }),
    },
    { what: t('team.reconstitution.villagesAdded'), names: villageNames(added) },
    { what: t('team.reconstitution.villagesRemoved'), names: villageNames(removed) },
    { what: t('team.reconstitution.renamed'), names: body.name ? [body.name] : [] },
    { what: t('team.newUnit'), names: moved ? [unitName(t, moved)] : [] },
  ].filter(({ names }) => names.length > 0)
  return (
    <section className={`card ${classes.form}`}>
      <h2 ref={heading} tabIndex={-1}>
        {t('team.reconstitution.checkTitle')}
      </h2>
      <p className="soft">{t('team.reconstitution.checkWhy')}</p>
      <dl className={classes.facts}>
        <div>
          <dt>{t('team.effectiveOn')}</dt>
          <dd>{formatDate(body.effectiveOn)}</dd>
        </div>
        <div>
          <dt>{t('team.decision.title')}</dt>
          <dd>{decisionText(t, body.decision)}</dd>
        </div>
        {groups.map(({ what, names }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <ul>
                {names.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      {groups.length === 0 && <p>{t('team.reconstitution.nothing')}</p>}
      <p className={leaders.length === 1 ? undefined : classes.warned}>
        {t('team.reconstitution.after', { count: after.length })}{' '}
        {leaders.length === 0
          ? t('team.reconstitution.noLeader')
          : t('team.reconstitution.leader', { names: leaders.map(({ name }) => name).join(', ') })}
      </p>
      <div className={classes.actions}>
        <Button loading={isPending} onClick={onSend}>
          {t('team.reconstitution.send')}
        </Button>
        <Button variant="default" disabled={isPending} onClick={onBack}>
          {t('check.back')}
        </Button>
      </div>
    </section>
  )

  function seat(name = '…', role?: TeamMember['role']) {
    return role ? `${name} (${t(`team.role.${role}`)})` : name
  }
}
