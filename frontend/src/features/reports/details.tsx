import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { ReportContent } from '../../api/types'
import { Annex } from './annex'
import { reportRowsOptions } from './queries'
import classes from './report-page.module.css'
import { reportProblemText } from './report-problem'

/** All reporting units page by page, because a country has about ten thousand. */
export function Details({ reportId, content }: { reportId: string; content: ReportContent }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const query = useInfiniteQuery({ ...reportRowsOptions(reportId), enabled: open })
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? []
  const more = !open || query.hasNextPage
  return (
    <>
      {rows.length > 0 && (
        <Annex
          title="PHỤ LỤC 2: SỐ LIỆU TỪNG ĐƠN VỊ BÁO CÁO"
          content={content}
          rows={rows}
          total={!query.hasNextPage}
        />
      )}
      {query.error && (
        <p role="alert" className={classes.problem}>
          {reportProblemText(t, query.error as unknown as ApiProblem)}
        </p>
      )}
      {more && (
        <Button
          className={`${classes.more} no-print`}
          variant="default"
          loading={query.isFetching}
          onClick={() => (open ? void query.fetchNextPage() : setOpen(true))}
        >
          {t(open ? 'report.more' : 'report.details')}
        </Button>
      )}
    </>
  )
}
