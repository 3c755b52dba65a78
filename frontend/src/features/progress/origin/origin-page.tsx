import { NativeSelect } from '@mantine/core'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RegimeView, UnitView } from '../../../api/types'
import { FlowTime } from '../../../components/flow-time'
import { MoreButton } from '../../../components/more-button'
import { NoFigure } from '../../../components/no-figure'
import { PageTitle } from '../../../components/page-title'
import { inLanguage, unitName } from '../../../reference/names'
import { isRatio } from '../../../reference/sum'
import { formatDate } from '../../../shared/dates'
import { formatCount, formatRate } from '../../../shared/numbers'
import { fractionText, ratioText } from '../../../shared/ratio'
import { BehindTotal } from '../behind-total'
import { inSearch } from '../in-search'
import { measureOf, perPlannedPerson, valueOf } from '../indicators'
import { rateOfPlan } from '../rate-of-plan'
import { TotalNotes } from '../total-notes'
import classes from './origin-page.module.css'
import { OriginTable } from './origin-table'
import { originOptions, type OriginQuestion } from './queries'

interface Props {
  regime: RegimeView
  unit: UnitView
  today: string
  question: OriginQuestion
}

/** Shows the origin of a total: the figures of each unit itself, and the figures taken over from its predecessors. */
export function OriginPage({ regime, unit, today, question }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate({ from: '/tien-do/nguon' })
  const list = useSuspenseInfiniteQuery(originOptions(question))
  const { data } = list
  const [first] = data.pages
  if (!first) return null
  const { indicator, total, undivided, notCarried, asOf, view } = first
  const value = valueOf(total)
  const { notApplicable, none: unanswered } = total.coverage
  const none = notApplicable > 0 && unanswered === 0 && !isRatio(indicator) ? t('mark.NOT_APPLICABLE') : <NoFigure />
  const title = `${t('origin.title')}: ${inLanguage(indicator.name)}`
  return (
    <>
      <PageTitle
        title={title}
        tabTitle={`${title} – ${unitName(t, unit)} ${formatDate(asOf)}`}
        above={
          <Link to="/tien-do" search={{ regime: regime.id, unit: unit.id, date: asOf, view: inSearch(view) }}>
            {t('progress.title')} – {unitName(t, unit)}
          </Link>
        }
      >
        <NativeSelect
          className={`${classes.choice} no-print`}
          label={t('indicator.name')}
          value={indicator.id}
          data={regime.indicators.map(({ id, name }) => ({ value: id, label: inLanguage(name) }))}
          onChange={({ currentTarget: { value: chosen } }) =>
            void navigate({ search: (search) => ({ ...search, indicator: chosen }), resetScroll: false })
          }
        />
      </PageTitle>
      <section className={`card ${classes.total}`} aria-label={t('table.total')}>
        <p className={classes.headline}>
          <strong>{value !== undefined ? formatCount(value) : total.ratio ? ratioText(total.ratio) : none}</strong>{' '}
          {value !== undefined && measureOf(indicator)}{' '}
          {total.ratio && <span>{formatRate(total.ratio) ? fractionText(total.ratio) : t('behind.zero')}</span>}
          {total.rate && <span>({rateOfPlan(t, total)})</span>}
        </p>
        {perPlannedPerson({ total }) && <p>{t('plan.perPerson')}</p>}
        {total.from ? (
          <p>
            <FlowTime from={total.from} to={asOf} />
          </p>
        ) : (
          <p>{t('progress.asOf', { date: formatDate(asOf) })}</p>
        )}
        {view === 'today' && <p>{t('origin.today', { today: formatDate(today) })}</p>}
        <p>{inLanguage(first.regimeName)}</p>
        <p className="soft">
          <BehindTotal indicator={indicator} total={total} />
        </p>
      </section>
      <TotalNotes progress={{ indicators: [indicator], undivided, notCarried, incomplete: [] }} />
      <OriginTable origin={first} indicators={regime.indicators} items={data.pages.flatMap(({ items }) => items)} />
      <MoreButton of={list} label={t('origin.more')} apart />
    </>
  )
}
