import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditAction, UnitRef } from '../../api/types'
import { ClearFilters } from '../../components/clear-filters'
import { FoldedFilters } from '../../components/stacked-table'
import { UnitPicker } from '../../components/unit-picker'
import { formatDate, parseDate } from '../../shared/dates'
import type { TrailFilter } from './filter'
import { denialProblems, type DenialProblem } from './problems'
import classes from './trail.module.css'

interface Props {
  filter: TrailFilter
  unit?: UnitRef
  today: string
}

/** The filters, which are in the URL once they are applied. */
export function FilterForm({ filter, unit, today }: Props) {
  const { t, i18n } = useTranslation()
  const navigate = useNavigate({ from: '/nhat-ky' })
  const [picked, setPicked] = useState<UnitRef | undefined>(unit)
  const [action, setAction] = useState<AuditAction | ''>(filter.action ?? '')
  const [problem, setProblem] = useState<DenialProblem | ''>(filter.problem ?? '')
  const [from, setFrom] = useState(filter.from ? formatDate(filter.from) : '')
  const [to, setTo] = useState(filter.to ? formatDate(filter.to) : '')
  const [tried, setTried] = useState(false)
  const [applied, setApplied] = useState(filter)
  if (applied !== filter) {
    // The address has changed, perhaps by the browser's own back button.
    setApplied(filter)
    setPicked(unit)
    setAction(filter.action ?? '')
    setProblem(filter.problem ?? '')
    setFrom(filter.from ? formatDate(filter.from) : '')
    setTo(filter.to ? formatDate(filter.to) : '')
    setTried(false)
  }
  const ofChanges = filter.view !== 'denials'
  const active = Object.entries(filter).filter(([name, value]) => name !== 'view' && value !== undefined).length
  const first = parseDate(from)
  const last = parseDate(to)
  const wrongFrom = from.trim() !== '' && !first
  const wrongTo = to.trim() !== '' && !last
  const backwards = first !== undefined && last !== undefined && last < first
  const words: Record<AuditAction, string> = i18n.getResource(i18n.language, 'translation', 'trail.action')
  const kinds = (Object.keys(words) as AuditAction[])
    .map((value) => ({ value, label: capital(t(`trail.action.${value}`)) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'vi'))

  const apply = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrongFrom || wrongTo || backwards) return
    void navigate({
      search: {
        ...filter,
        unit: picked?.id,
        action: action || undefined,
        problem: problem || undefined,
        from: first,
        to: last,
      },
    })
  }
  return (
    <form className={`${classes.filters} no-print`} role="search" noValidate onSubmit={apply}>
      <FoldedFilters active={active}>
        <UnitPicker label={t('trail.unit')} asOf={today} unit={picked} onPick={setPicked} />
        {ofChanges ? (
          <NativeSelect
            label={t('trail.kind')}
            value={action}
            onChange={(event) => setAction(event.currentTarget.value as AuditAction | '')}
            data={[{ value: '', label: t('trail.anyKind') }, ...kinds]}
          />
        ) : (
          <NativeSelect
            label={t('trail.problem')}
            value={problem}
            onChange={(event) => setProblem(event.currentTarget.value as DenialProblem | '')}
            data={[
              { value: '', label: t('trail.anyProblem') },
              ...denialProblems.map((value) => ({ value, label: t(`problem.${value}`) })),
            ]}
          />
        )}
        <TextInput
          label={t('trail.from')}
          placeholder={formatDate(today)}
          inputMode="numeric"
          autoComplete="off"
          value={from}
          error={tried && wrongFrom && t('date.unreadable')}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          label={t('trail.to')}
          placeholder={formatDate(today)}
          inputMode="numeric"
          autoComplete="off"
          value={to}
          error={tried && (wrongTo ? t('date.unreadable') : backwards && t('trail.backwards'))}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('trail.filter')}
        </Button>
        {active > 0 && <ClearFilters variant="subtle" search={{ view: filter.view }} />}
      </FoldedFilters>
    </form>
  )
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
