import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegimeView, Target, UnitView } from '../../api/types'
import { inLanguage, unitName } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import { lastDay } from './declaration-draft'
import { EndDialog } from './end-dialog'
import { PaceTable } from './pace-table'
import { ReviseDialog } from './revise-dialog'
import { TargetVersions } from './target-versions'
import classes from './targets.module.css'

interface Props {
  target: Target
  regime: RegimeView | undefined
  /** The unit whose progress is shown: the target's unit, or a unit with a part of the target. */
  unit: UnitView
  date: string
}

export function TargetCard({ target, regime, unit, date }: Props) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<'revise' | 'end' | 'versions'>()
  // Absent for a unit above the user's scope; then the card shows only the target.
  const { unit: owner, value, counts, percentOf, sharePercent, base, baseValue, allowedActions, validTo } = target
  const concerned = percentOf != null || target.allocations.some(({ unitId }) => unitId === unit.id)
  /** The unit whose progress can be compared with the target; undefined if there is none that the user may see. */
  const measured = regime?.indicators.some(({ id }) => target.indicatorIds.includes(id))
    ? (owner ?? (concerned ? unit : undefined))
    : undefined
  const close = () => setDialog(undefined)
  const share = sharePercent == null ? undefined : String(sharePercent).replace('.', ',')
  return (
    <section className={`card ${classes.target}`}>
      <h2>{inLanguage(target.name)}</h2>
      <p className={classes.value}>
        {percentOf ? (
          <>
            <strong>{share}%</strong> {t(`target.percentOf.${percentOf}`)}
          </>
        ) : (
          <>
            <strong>{value != null && formatCount(value)}</strong> {t(`target.counts.${counts}`)}
            {share && base && <span>{t('target.share', { share, base: inLanguage(base) })}</span>}
          </>
        )}
      </p>
      <dl className={classes.facts}>
        <div>
          <dt>{t('table.unit')}</dt>
          <dd>{owner ? unitName(t, owner) : t('target.above')}</dd>
        </div>
        <div>
          <dt>{t('target.period')}</dt>
          <dd>
            {formatDate(target.periodFrom)} – {lastDay(target.periodTo)}
            {validTo && <small>{t('target.endedOn', { date: formatDate(validTo) })}</small>}
          </dd>
        </div>
        <div>
          <dt>{t('target.document')}</dt>
          <dd>
            {target.documentNumber}, {formatDate(target.documentDate)}
            <small>{target.documentIssuer}</small>
          </dd>
        </div>
        <div>
          <dt>{t('target.field.effectiveFrom')}</dt>
          <dd>{formatDate(target.effectiveFrom)}</dd>
        </div>
        <div>
          <dt>{t('target.field.baseValue')}</dt>
          <dd>{baseValue == null ? t('target.unpublished') : formatCount(baseValue)}</dd>
        </div>
        <div>
          <dt>{t('target.allocation')}</dt>
          <dd>
            {percentOf
              ? t('target.everyUnit')
              : target.allocations.length > 0
                ? t('target.divided', { count: target.allocations.length })
                : t('target.notDivided')}
          </dd>
        </div>
      </dl>
      {regime && measured && <PaceTable target={target} regime={regime} unit={measured} date={date} />}
      <div className={classes.actions}>
        {!percentOf && (
          <Link
            className={classes.link}
            to="/chi-tieu/$targetId/phan-bo"
            params={{ targetId: target.id }}
            search={{ unit: owner ? target.unitId : unit.id, date }}
          >
            {t(allowedActions.includes('DIVIDE') ? 'target.divide' : 'target.seeDivision')}
          </Link>
        )}
        {allowedActions.includes('REVISE') && (
          <Button variant="default" onClick={() => setDialog('revise')}>
            {t('target.revise')}
          </Button>
        )}
        <Button variant="default" onClick={() => setDialog(dialog === 'versions' ? undefined : 'versions')}>
          {t('target.versions')}
        </Button>
        {allowedActions.includes('END') && (
          <Button variant="default" onClick={() => setDialog('end')}>
            {t('target.end')}
          </Button>
        )}
      </div>
      {dialog === 'versions' && <TargetVersions id={target.id} />}
      {dialog === 'revise' && <ReviseDialog target={target} onClose={close} />}
      {dialog === 'end' && <EndDialog target={target} onClose={close} />}
    </section>
  )
}
