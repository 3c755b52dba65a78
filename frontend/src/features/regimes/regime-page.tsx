import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnitRef } from '../../api/types'
import { PageTitle } from '../../components/page-title'
import { inLanguage } from '../../reference/names'
import { EndRegimeDialog } from './end-regime-dialog'
import { Exemptions } from './exemptions'
import { FormPreview } from './form-preview'
import { regimeOptions, regimeVersionsOptions } from './queries'
import { RegimeVersion } from './regime-version'
import classes from './regimes.module.css'

interface Props {
  id: string
  today: string
  /** The unit and the day for which the user wants to exempt. */
  exempt?: { unit: UnitRef; date: string } | undefined
}

/** A regime with its versions, its form and its exemptions. */
export function RegimePage({ id, today, exempt }: Props) {
  const { t } = useTranslation()
  const { data: regime } = useSuspenseQuery(regimeOptions(id, today))
  const { data: versions } = useSuspenseQuery(regimeVersionsOptions(id))
  const [ending, setEnding] = useState(false)
  const { allowedActions, ownerId, name, legalBasis, recipient, indicators } = regime
  return (
    <>
      <div className="no-print">
        <PageTitle title={inLanguage(name)} above={<Link to="/danh-muc/che-do">{t('catalogue.regimes')}</Link>}>
          <p>{regime.code}</p>
        </PageTitle>
        <div className={classes.actions}>
          {allowedActions.includes('REVISE') && (
            <Link className={classes.link} to="/danh-muc/che-do/$regimeId/thay-doi" params={{ regimeId: id }}>
              {t('regimes.revise')}
            </Link>
          )}
          {allowedActions.includes('REVISE') && (
            <>
              <Link className={classes.link} to="/chi-tieu/khai-bao" search={{ unit: ownerId }}>
                {t('target.declare')}
              </Link>
              <Link className={classes.link} to="/mau-bao-cao" search={{ regime: id, unit: ownerId }}>
                {t('template.title')}
              </Link>
            </>
          )}
          {allowedActions.includes('END') && (
            <Button variant="default" onClick={() => setEnding(true)}>
              {t('target.end')}
            </Button>
          )}
        </div>
        <h2 className="section-title">{t('regimes.versions')}</h2>
        {versions.items.map((version) => (
          <RegimeVersion key={version.validFrom} version={version} open={version.validFrom === regime.validFrom} />
        ))}
      </div>
      <FormPreview name={inLanguage(name)} legalBasis={legalBasis} recipient={recipient} fields={indicators} />
      <Exemptions regime={regime} today={today} preset={exempt} />
      {ending && <EndRegimeDialog regime={regime} onClose={() => setEnding(false)} />}
    </>
  )
}
