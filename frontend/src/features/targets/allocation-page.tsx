import { Button, NativeSelect, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { Allocation, Division } from '../../api/types'
import { DataTable } from '../../components/data-table'
import { MissingIcon } from '../../components/icons'
import { PageTitle } from '../../components/page-title'
import { StateMessage } from '../../components/state-message'
import { TableDownload } from '../../components/table-download'
import { unitName } from '../../reference/names'
import { differenceOf, formatCount, formatDifference, parseCount, sumExactly } from '../../shared/numbers'
import { useHeld } from '../../shared/use-held'
import { exportAllocation, useDivide } from './queries'
import { targetProblemText } from './target-problem'
import classes from './targets.module.css'

const modes = ['HAND', 'EVEN', 'BY_POPULATION'] as const

interface Props {
  latest: Allocation
  date: string
}

/** Allocates a unit's target to the units directly below: evenly, by population, or by hand. */
export function AllocationPage({ latest, date }: Props) {
  const of = [latest.targetId, latest.unit.id, date].join()
  const [allocation, hold] = useHeld(latest, of)
  const [saved, setSaved] = useState<Allocation>()
  return (
    <Editor
      key={`${of} ${allocation.version}`}
      allocation={latest.editable ? allocation : latest}
      latest={latest}
      date={date}
      saved={saved === allocation}
      onShow={hold}
      onSaved={(next) => {
        hold(next)
        setSaved(next)
      }}
    />
  )
}

interface EditorProps extends Props {
  allocation: Allocation
  /** Whether this allocation is what was just saved. */
  saved: boolean
  onShow: (next: Allocation) => void
  onSaved: (next: Allocation) => void
}

function Editor({ allocation, latest, date, saved, onShow, onSaved }: EditorProps) {
  const { t } = useTranslation()
  const { targetId, unit, value, rows, editable } = allocation
  const [mode, setMode] = useState<Division['mode']>(allocation.mode ?? 'BY_POPULATION')
  const [note, setNote] = useState(allocation.note ?? '')
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [tried, setTried] = useState(false)
  const divide = useDivide(targetId, allocation.version, date)
  const problem = divide.error as ApiProblem | null

  const textOf = (row: Allocation['rows'][number]) =>
    typed[row.unit.id] ?? (row.value == null ? '' : formatCount(row.value))
  const parts = rows.map((row) => ({ row, read: parseCount(textOf(row)) }))
  const sum = sumExactly(parts.map(({ read }) => (read.kind === 'value' ? read.value : 0)))
  const readable = parts.every(({ read }) => read.kind === 'value')
  const byHand = mode === 'HAND'

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (byHand && (!readable || sum !== value)) return
    divide.mutate(
      {
        unitId: unit.id,
        mode,
        note: note.trim() || undefined,
        parts: byHand
          ? parts.flatMap(({ row, read }) =>
              read.kind === 'value' ? [{ unitId: row.unit.id, value: read.value }] : [],
            )
          : [],
      },
      {
        onSuccess: (next) => {
          setTyped({})
          onSaved(next)
        },
      },
    )
  }

  return (
    <>
      <PageTitle
        title={t('target.divisionOf', { unit: unitName(t, unit) })}
        above={
          <Link to="/chi-tieu" search={{ unit: unit.id, date }}>
            {t('target.title')}
          </Link>
        }
      >
        <p>{t('target.toDivide', { value: formatCount(value) })}</p>
        {!editable && allocation.note && <p className="soft">{allocation.note}</p>}
      </PageTitle>
      {rows.length === 0 ? (
        <StateMessage icon={<MissingIcon />} title={t('target.problem.nothingBelow')} />
      ) : (
        <form onSubmit={submit} noValidate>
          {editable && (
            <div className={classes.modes}>
              <NativeSelect
                label={t('target.mode')}
                value={mode}
                onChange={(event) => setMode(event.currentTarget.value as Division['mode'])}
                data={modes.map((each) => ({ value: each, label: t(`target.modes.${each}`) }))}
              />
              <TextInput
                label={t('target.note')}
                maxLength={500}
                value={note}
                onChange={(event) => setNote(event.currentTarget.value)}
              />
              <Button type="submit" loading={divide.isPending}>
                {t(byHand ? 'report.save' : 'target.compute')}
              </Button>
            </div>
          )}
          {tried && byHand && sum !== value && (
            <p role="alert" className={classes.problem}>
              {t('target.sumDiffers', {
                sum: formatCount(sum),
                difference: formatDifference(differenceOf(sum, value)),
              })}
            </p>
          )}
          {problem && (
            <p role="alert" className={classes.problem}>
              {targetProblemText(t, problem)}
              {latest.version !== allocation.version && (
                <>
                  {' '}
                  <Button variant="default" onClick={() => onShow(latest)}>
                    {t('target.showLatest')}
                  </Button>
                </>
              )}
            </p>
          )}
          {saved && !divide.isPending && Object.keys(typed).length === 0 && (
            <p role="status">{t('target.allocationSaved', { sum: formatCount(sum) })}</p>
          )}
          <DataTable label={t('target.allocation')} kind="numbers" className={classes.figures}>
            <thead>
              <tr>
                <th scope="col">{t('table.unit')}</th>
                <th scope="col">{t('target.population')}</th>
                <th scope="col">{t('target.part')}</th>
              </tr>
            </thead>
            <tbody>
              {parts.map(({ row, read }) => (
                <tr key={row.unit.id}>
                  <th scope="row">{unitName(t, row.unit)}</th>
                  <td>{row.population == null ? '—' : formatCount(row.population)}</td>
                  <td>
                    {editable && byHand ? (
                      <input
                        aria-label={t('target.partOf', { unit: unitName(t, row.unit) })}
                        aria-invalid={tried && read.kind !== 'value'}
                        className={classes.part}
                        inputMode="numeric"
                        autoComplete="off"
                        value={textOf(row)}
                        onChange={(event) => setTyped({ ...typed, [row.unit.id]: event.currentTarget.value })}
                      />
                    ) : row.value == null ? (
                      '—'
                    ) : (
                      formatCount(row.value)
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('table.total')}</th>
                <td />
                <td data-differs={byHand && sum !== value}>{formatCount(sum)}</td>
              </tr>
            </tfoot>
          </DataTable>
          <TableDownload name={`phan-bo-chi-tieu-${date}`} ask={exportAllocation(targetId, unit.id, date)} />
        </form>
      )}
    </>
  )
}
