import { useTranslation } from 'react-i18next'
import type { Team } from '../../api/types'
import { unitName } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import { decisionText } from './decision-text'
import { Leader } from './leader'
import classes from './teams.module.css'

/** The facts about a team: unit, decisions and villages. */
export function TeamFacts({ team }: { team: Team }) {
  const { t } = useTranslation()
  const { level, unit, unitEndedOn, status, validFrom, validTo, founding, dissolution, villages } = team
  return (
    <section className={`card ${classes.section}`} aria-label={t('team.facts')}>
      {unitEndedOn && (
        <p className={classes.warned}>
          {t('team.unitEndedWhy', { unit: unitName(t, unit), date: formatDate(unitEndedOn) })}
        </p>
      )}
      <dl className={classes.facts}>
        <div>
          <dt>{t('team.level.label')}</dt>
          <dd>
            {t(`team.level.${level}`)}, {unitName(t, unit)}
          </dd>
        </div>
        <div>
          <dt>{t('table.status')}</dt>
          <dd>
            {t(`team.status.${status}`)}
            <small>
              {validTo
                ? t('team.between', { from: formatDate(validFrom), to: formatDate(validTo) })
                : t('team.foundedOn', { date: formatDate(validFrom) })}
            </small>
          </dd>
        </div>
        <div>
          <dt>{t('team.role.LEADER')}</dt>
          <dd>
            <Leader team={team} />
          </dd>
        </div>
        <div>
          <dt>{t('team.founding')}</dt>
          <dd>{decisionText(t, founding)}</dd>
        </div>
        {dissolution && (
          <div>
            <dt>{t('team.dissolution')}</dt>
            <dd>{decisionText(t, dissolution)}</dd>
          </div>
        )}
        <div>
          <dt>{t('team.villages')}</dt>
          <dd>
            {level === 'COMMUNE' && t('team.wholeCommune')}
            {level === 'VILLAGE' && villages.length === 0 && t('team.noVillages')}
            <ul>
              {villages.map((village) => (
                <li key={village.unit.id}>
                  {unitName(t, village.unit)}
                  <small>
                    {t('team.since', { date: formatDate(village.validFrom) })}
                    {village.endedOn && ` · ${t('team.villageEnded', { date: formatDate(village.endedOn) })}`}
                  </small>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </section>
  )
}
