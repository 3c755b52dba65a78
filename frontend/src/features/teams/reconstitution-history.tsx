import { useTranslation } from 'react-i18next'
import type { Reconstitution, Team } from '../../api/types'
import { unitName } from '../../reference/names'
import { formatDate, formatDateTime } from '../../shared/dates'
import { decisionText } from './decision-text'
import classes from './teams.module.css'

/** The changes by each decision, the latest first, down to the founding. */
export function ReconstitutionHistory({ team, steps }: { team: Team; steps: Reconstitution[] }) {
  const { t } = useTranslation()
  return (
    <section className={classes.section} aria-labelledby="history">
      <h2 id="history">{t('team.history')}</h2>
      <ol className={classes.history}>
        {steps.map((step) => (
          <li key={step.id} className="card">
            <h3>{t('team.reconstitutedOn', { date: formatDate(step.effectiveOn) })}</h3>
            <p>{decisionText(t, step.decision)}</p>
            <dl className={classes.facts}>
              {changesOf(step).map(({ what, names }) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>{names.join('; ')}</dd>
                </div>
              ))}
            </dl>
            {step.note && <p>{step.note}</p>}
            <p className="soft">
              {t('team.recorded', { who: step.recordedBy, when: formatDateTime(step.recordedAt) })}
            </p>
          </li>
        ))}
        <li className="card">
          <h3>{t('team.foundedOn', { date: formatDate(team.validFrom) })}</h3>
          <p>{decisionText(t, team.founding)}</p>
        </li>
      </ol>
    </section>
  )

  function changesOf({ joined, left, roles, villagesAdded, villagesRemoved, name, unit }: Reconstitution) {
    return [
      { what: t('team.reconstitution.left'), names: left.map(seat) },
      { what: t('team.reconstitution.joined'), names: joined.map(seat) },
      {
        what: t('team.reconstitution.roles'),
        names: roles.map((change) =>
          t('team.reconstitution.roleChange', {
            name: change.name,
            from: t(`team.role.${change.from}`),
            to: t(`team.role.${change.to}`),
          }),
        ),
      },
      { what: t('team.reconstitution.villagesAdded'), names: villagesAdded.map((each) => unitName(t, each)) },
      { what: t('team.reconstitution.villagesRemoved'), names: villagesRemoved.map((each) => unitName(t, each)) },
      { what: t('team.reconstitution.renamed'), names: name ? [name] : [] },
      { what: t('team.newUnit'), names: unit ? [unitName(t, unit)] : [] },
    ].filter(({ names }) => names.length > 0)
  }

  function seat({ name, role }: Reconstitution['joined'][number]) {
    return `${name} (${t(`team.role.${role}`)})`
  }
}
