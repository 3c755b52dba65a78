import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { RegimeView, UnitRef } from '../../api/types'
import { definitionProblemText } from '../../components/definition-problem-text'
import { FormDialog } from '../../components/form-dialog'
import { UnitPicker } from '../../components/unit-picker'
import { addDays, formatDate, parseDate } from '../../shared/dates'
import { useExempt } from './queries'
import classes from './regimes.module.css'

interface Props {
  regime: RegimeView
  today: string
  /** What the form begins with, if the user has come from a unit that has not reported. */
  preset?: { unit: UnitRef; date: string } | undefined
  onClose: () => void
}

/** Exempts a unit from a regime. The user types the last day (inclusive); an empty one means without end. */
export function ExemptDialog({ regime, today, preset, onClose }: Props) {
  const { t } = useTranslation()
  const [unit, setUnit] = useState(preset?.unit)
  const [from, setFrom] = useState(formatDate(preset?.date ?? today))
  const [to, setTo] = useState(preset ? formatDate(preset.date) : '')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const exempt = useExempt(regime.id)
  const validFrom = parseDate(from)
  const last = parseDate(to)
  const endless = to.trim() === ''

  const submit = () => {
    setTried(true)
    if (!unit || !validFrom || reason.trim() === '' || !(endless || last)) return
    exempt.mutate(
      { unitId: unit.id, validFrom, validTo: last && addDays(last, 1), reason: reason.trim() },
      { onSuccess: onClose },
    )
  }
  return (
    <FormDialog
      title={t('regimes.exempt')}
      classes={classes}
      problem={exempt.error && definitionProblemText(t, exempt.error as ApiProblem)}
      submit={t('report.save')}
      isPending={exempt.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <UnitPicker
        first
        label={t('table.unit')}
        asOf={preset?.date ?? today}
        level={regime.reportingLevel}
        under={regime.ownerId}
        unit={unit}
        onPick={setUnit}
        error={tried && !unit && t('regimes.draft.required')}
      />
      <TextInput
        label={t('target.from')}
        inputMode="numeric"
        autoComplete="off"
        value={from}
        error={tried && !validFrom && t('date.unreadable')}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput
        label={t('regimes.exemptTo')}
        inputMode="numeric"
        autoComplete="off"
        value={to}
        error={tried && !endless && !last && t('date.unreadable')}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <TextInput
        label={t('regimes.reason')}
        maxLength={500}
        value={reason}
        error={tried && reason.trim() === '' && t('regimes.draft.required')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
