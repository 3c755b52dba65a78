import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorRef } from '../../../api/types'
import { inLanguage, shortUnitName } from '../../../reference/names'
import { isRatio } from '../../../reference/sum'
import { formatCount } from '../../../shared/numbers'
import { blank, entryOf, sums, type Entry } from '../entries'
import { OtherTab, otherTabId } from '../other-tab'
import { isComputed, ratioOf, ratioText } from '../ratios'
import { textOf } from './grid-cells'
import { isSameRow, type Row } from './grid-rows'
import classes from './grid-table.module.css'
import { RowStatus } from './row-status'
import { cellId } from './use-grid-keys'
import { isConflict, type Phase } from './use-grid-sending'

export interface RowActions {
  onExplain: (row: Row, reason: string) => void
  /** Called when the user chooses between different values of tabs. */
  onChoose: (unit: string, indicator: string, entry: Entry) => void
  /** In a conflict: keep the own figures, or drop them for the existing ones. */
  onKeep: (unit: string) => void
  onDrop: (unit: string) => void
}

interface Props {
  row: Row
  index: number
  indicators: IndicatorRef[]
  phase: Phase | undefined
  onType: (unit: string, indicator: string, text: string) => void
  actions: RowActions
}

function DrawnRow({ row, index, indicators, phase, onType, actions }: Props) {
  const { t } = useTranslation()
  const { form, entries, figures, problems, errors, warnings } = row
  const name = shortUnitName(t, form.unit)
  const computed = sums(indicators, figures)
  const statusId = `status-${index}`
  const moving = phase?.kind === 'waiting' || phase?.kind === 'sending'
  let column = -1
  return (
    <tr data-state={moving ? phase.kind : row.state} data-failed={phase?.kind === 'failed'}>
      <th scope="row">{name}</th>
      {indicators.map((indicator) => {
        const { id, partIds } = indicator
        if (isRatio(indicator)) {
          const ratio = ratioOf(indicator, indicators, figures)
          // A row that nobody has begun lacks everything.
          const words = figures.length > 0 ? ratioText(t, indicator, ratio) : '—'
          return (
            <td key={id} data-number data-sum>
              {isComputed(ratio) ? words : <small>{words}</small>}
            </td>
          )
        }
        if (partIds.length > 0) {
          const value = computed.find((sum) => sum.indicator.id === id)?.value
          return (
            <td key={id} data-number data-sum>
              {value == null ? '—' : formatCount(value)}
            </td>
          )
        }
        column++
        const concerns = (each: { indicatorId: string }) => each.indicatorId === id
        // An empty cell of a started row is not an error yet.
        const wrong = problems.some((each) => concerns(each) && each.code !== 'absent') || errors.some(concerns)
        const shown = textOf(entries[id] ?? blank)
        const others = row.open ? row.others[id] : undefined
        const sent = form.submission && textOf(entryOf(form.submission.figures.find(concerns)))
        const differs = sent !== undefined && row.changed && sent !== shown
        return (
          <td key={id} data-number>
            <input
              id={cellId(index, column)}
              data-row={index}
              data-column={column}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              value={shown}
              readOnly={!row.open}
              aria-label={`${name}, ${inLanguage(indicator.name)}`}
              aria-invalid={wrong}
              aria-describedby={others ? `${otherTabId(cellId(index, column))} ${statusId}` : statusId}
              data-warned={warnings.some(concerns)}
              onChange={(event) => onType(form.unit.id, id, event.currentTarget.value)}
            />
            {differs && <small className={classes.sent}>{t('grid.sent', { value: sent || t('figure.none') })}</small>}
            <OtherTab
              id={cellId(index, column)}
              name={`${name}, ${inLanguage(indicator.name)}`}
              own={entries[id] ?? blank}
              others={others}
              onChoose={(entry) => actions.onChoose(form.unit.id, id, entry)}
            />
          </td>
        )
      })}
      <td id={statusId} className={classes.status}>
        <RowStatus row={row} name={name} phase={phase} conflict={row.changed && isConflict(phase)} actions={actions} />
      </td>
    </tr>
  )
}

/** Memoised, so that typing in one row does not render the others. Handlers may be stale, because each acts on its row only. */
export const GridRow = memo(
  DrawnRow,
  (before, after) =>
    isSameRow(before.row, after.row) &&
    before.phase === after.phase &&
    before.index === after.index &&
    before.indicators === after.indicators,
)
