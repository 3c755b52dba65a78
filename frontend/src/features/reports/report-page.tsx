import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../../components/page-title'
import { ShareLink } from '../../components/share-link'
import { unitName } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import { Annex } from './annex'
import { Chart } from './chart'
import { Details } from './details'
import { Difference } from './difference'
import { EditionBadge } from './edition-badge'
import { Figures } from './figures'
import { OpenPoints } from './open-points'
import { PaperEditor } from './paper-editor'
import { fill } from './placeholders'
import { reportOptions } from './queries'
import { ReportActions } from './report-actions'
import classes from './report-page.module.css'
import { Sheet } from './sheet'
import { Steps } from './steps'

/** An edition as it will be printed, with the actions that are allowed now. */
export function ReportPage({ reportId }: { reportId: string }) {
  const { t } = useTranslation()
  const { data: report } = useSuspenseQuery(reportOptions(reportId))
  const [editing, setEditing] = useState(false)
  const { unit, asOf, edition, state, paper, placeholders, body, content } = report
  return (
    <>
      <div className="no-print">
        <PageTitle
          title={t('report.ofDate', { date: formatDate(asOf) })}
          above={
            <Link to="/bao-cao" search={{ regime: report.regimeId, unit: unit.id, date: asOf }}>
              {t('report.title')}
            </Link>
          }
        >
          <p>
            {unitName(t, unit)} · {t('report.edition', { edition })} <EditionBadge state={state} />
          </p>
          <ShareLink />
        </PageTitle>
      </div>
      {editing ? (
        <PaperEditor report={report} onClose={() => setEditing(false)} />
      ) : (
        <>
          <div className={classes.columns}>
            <ReportActions report={report} onEdit={() => setEditing(true)} />
            <Sheet
              paper={{ ...paper, subject: fill(paper.subject, placeholders) }}
              body={body}
              asOf={asOf}
              edition={edition}
              state={state}
              hash={report.hash}
            />
            <div className={`${classes.about} no-print`}>
              <OpenPoints points={report.openPoints} issued={report.issuedAt != null} />
              <Figures content={content} />
              <Chart content={content} />
              {edition > 1 && <Difference reportId={reportId} />}
              <Steps events={report.events} />
            </div>
          </div>
          <Annex
            title="PHỤ LỤC: SỐ LIỆU TỪNG ĐƠN VỊ"
            content={content}
            rows={content.rows}
            scope={placeholders.find(({ name }) => name === 'pham_vi_so_lieu')?.value}
          />
          {content.rows.some(({ coverage }) => coverage) && <Details reportId={reportId} content={content} />}
        </>
      )}
    </>
  )
}
