import { NativeSelect } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RegimeTemplate, UnitRef } from '../../api/types'
import { NotYours } from '../../components/not-yours'
import { PageTitle } from '../../components/page-title'
import { inLanguage, unitName } from '../../reference/names'
import { calendarText, timingText } from './calendar-words'
import classes from './regimes.module.css'

interface Props {
  templates: RegimeTemplate[]
  owners: UnitRef[]
  /** The unit that gets the regime; undefined if the user may create none. */
  owner: UnitRef | undefined
}

/** The first step to a new regime: a template, or an empty form. */
export function TemplateChoice({ templates, owners, owner }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  if (!owner) return <NotYours page={t('regimes.setUp')} title={t('regimeTemplates.notYours')} />
  return (
    <>
      <PageTitle title={t('regimes.setUp')} above={<Link to="/danh-muc/che-do">{t('catalogue.regimes')}</Link>}>
        <p>{t('regimeTemplates.why')}</p>
      </PageTitle>
      {owners.length > 1 && (
        <NativeSelect
          className={classes.owner}
          label={t('regimeTemplates.owner')}
          value={owner.id}
          onChange={(event) =>
            void navigate({ to: '/danh-muc/che-do/moi', search: { unit: event.currentTarget.value }, replace: true })
          }
          data={owners.map((unit) => ({ value: unit.id, label: unitName(t, unit) }))}
        />
      )}
      <ul className={classes.templates}>
        {templates.map((template) => (
          <li key={template.code} className="card">
            <h2>
              <Link to="/danh-muc/che-do/moi" search={{ template: template.code, unit: owner.id }}>
                {inLanguage(template.name)}
              </Link>
            </h2>
            <p>{inLanguage(template.description)}</p>
            <p className="soft">
              {calendarText(t, template.calendar)}. {template.timings.map((timing) => timingText(t, timing)).join('. ')}
              .
            </p>
            <p className="soft">
              {t('regimeTemplates.asks', {
                count: template.indicators.length,
                names: template.indicators.map(({ name }) => inLanguage(name)).join('; '),
              })}
            </p>
          </li>
        ))}
        <li className="card">
          <h2>
            <Link to="/danh-muc/che-do/moi" search={{ template: 'none', unit: owner.id }}>
              {t('regimeTemplates.none')}
            </Link>
          </h2>
          <p>{t('regimeTemplates.noneWhy')}</p>
        </li>
      </ul>
    </>
  )
}
