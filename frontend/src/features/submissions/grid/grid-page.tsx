import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegimeView, UnitView } from '../../../api/types'
import { PageDate, RegimeSelect } from '../../../components/page-choices'
import { PageTitle } from '../../../components/page-title'
import { meOptions } from '../../../session/queries'
import { formatDate } from '../../../shared/dates'
import { useDraft } from '../draft'
import { blank } from '../entries'
import { LeaveGuard } from '../leave-guard'
import { SheetTools } from '../sheet/sheet-tools'
import { useSendKeys } from '../use-send-keys'
import { GridHelp } from './grid-help'
import { GridNews } from './grid-news'
import classes from './grid-page.module.css'
import { needsReason } from './grid-rows'
import { GridSource, mediumOf, type Source } from './grid-source'
import { GridTable } from './grid-table'
import { gridTitle } from './grid-title'
import { gridKey, mostRows } from './queries'
import { useGrid } from './use-grid'
import { useGridKeys } from './use-grid-keys'
import { isConflict, useGridSending } from './use-grid-sending'

interface Props {
  regime: RegimeView
  regimes: RegimeView[]
  unit: UnitView
  date: string
  today: string
}

/** A grid in which a district enters the figures of its units for one date on their behalf, by keyboard. */
export function GridPage({ regime, regimes, unit, date, today }: Props) {
  const { t } = useTranslation()
  const { data: me } = useSuspenseQuery(meOptions())
  const grid = useGrid(regime, unit.id, date)
  const sending = useGridSending(grid, regime, unit.id, date)
  const above = useDraft(me.subject, gridKey(regime.id, unit.id, date))
  const [tried, setTried] = useState(false)
  const [help, setHelp] = useState(false)
  const head = useRef<HTMLDivElement>(null)

  const { phases } = sending
  const phaseOf = (id: string) => phases[id]
  const isMoving = (id: string) => phaseOf(id) !== undefined && phaseOf(id)?.kind !== 'failed'
  // Rows that are being sent cannot be changed until the server has answered.
  const rows = grid.rows.map((row) => (isMoving(row.form.unit.id) ? { ...row, open: false } : row))
  const busy = rows.some(({ form }) => isMoving(form.unit.id))
  const indicators = regime.indicators
  const asked = indicators.filter(({ partIds }) => partIds.length === 0)
  const keys = useGridKeys(grid, rows, asked, busy, () => setHelp(!help))

  const source: Source = {
    medium: above.view.entries.medium?.text ?? '',
    informant: above.view.entries.informant?.text ?? '',
    reason: above.view.entries.reason?.text ?? '',
  }
  const changed = grid.rows.filter((row) => row.open && row.changed)
  const ready = changed.filter(({ state, form }) => state === 'ready' && !isConflict(phaseOf(form.unit.id)))
  const asksReason = changed.some(needsReason)

  const send = () => {
    if (busy) return
    setTried(true)
    const medium = mediumOf(source)
    const reason = source.reason.trim()
    if (ready.length === 0) return
    if (!medium || source.informant.trim() === '' || (ready.some(needsReason) && reason === '')) {
      // Focus the first empty field, after rendering has marked it as invalid.
      requestAnimationFrame(() => head.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    void sending.send(ready, { medium, informant: source.informant.trim() }, reason).then(() => setTried(false))
  }
  useSendKeys(send)

  return (
    <div className={classes.page}>
      <LeaveGuard unsent={() => changed.length > 0} />
      <div className={classes.title}>
        <PageTitle title={gridTitle(t, regime, unit)} tabTitle={`${gridTitle(t, regime, unit)} ${formatDate(date)}`} />
        <GridHelp open={help} onToggle={setHelp} />
      </div>
      <div ref={head} className={classes.controls}>
        {regimes.length > 1 && <RegimeSelect regimes={regimes} regime={regime} />}
        <PageDate date={date} max={today} />
        <GridSource
          source={source}
          asksReason={asksReason}
          tried={tried && ready.length > 0}
          others={above.view.others}
          onChange={(field, text) => above.draft.type(field, { ...blank, text })}
          onChoose={(field, entry) => above.draft.choose(field, entry)}
        />
        <Button className={classes.send} onClick={send} title="Ctrl+Enter">
          {t('grid.send', { count: ready.length })}
        </Button>
        <SheetTools about={{ regime: regime.id, unit: unit.id, date }} indicators={indicators} />
      </div>
      <GridNews
        progress={sending.progress}
        pasted={keys.pasted}
        tabs={grid.news}
        rows={rows}
        held={changed.length - ready.length}
        tried={tried}
        ready={ready.length}
      />
      {grid.more && <p className={classes.news}>{t('grid.more', { count: mostRows })}</p>}
      <GridTable
        indicators={indicators}
        rows={rows}
        phases={phases}
        keys={keys}
        actions={{
          onExplain: grid.explain,
          onChoose: grid.choose,
          onKeep: sending.clear,
          onDrop: (id) => {
            void grid.end(id, { how: 'dropped' }, grid.drafts[id]?.ids() ?? [])
            sending.clear(id)
          },
        }}
      />
    </div>
  )
}
