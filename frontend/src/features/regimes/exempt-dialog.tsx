import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { RegimeView } from '../../api/types'
import { definitionProblemText } from '../../components/definition-problem-text'
import { unitName } from '../../reference/names'
import { unitsOptions } from '../../reference/queries'
import { addDays, formatDate, parseDate } from '../../shared/dates'
import { useExempt } from './queries'
import classes from './regimes.module.css'

interface Props {
  regime: RegimeView
  today: string
  onClose: () => void
}

export function ExemptDialog({ regime, today, onClose }: Props) {
  const { t } = useTranslation()
  const { data: units = [] } = useQuery(unitsOptions(regime.ownerId, regime.reportingLevel, today))
  const [unitId, setUnitId] = useState('')
  const [from, setFrom] = useState(formatDate(today))
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const exempt = useExempt(regime.id)
  const validFrom = parseDate(from)
  const last = parseDate(to)
  const endless = to.trim() === ''

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!unitId || !validFrom || reason.trim() === '' || !(endless || last)) return
    exempt.mutate(
      { unitId, validFrom, validTo: last && addDays(last, 1), reason: reason.trim() },
      { onSuccess: onClose },
    )
  }
  return (
    <Modal opened onClose={onClose} title={t('regimes.exempt')} withCloseButton={false} centered>
      <form className={classes.form} onSubmit={submit} noValidate>
        <NativeSelect
          data-autofocus
          label={t('table.unit')}
          value={unitId}
          error={tried && !unitId && t('regimes.draft.required')}
          onChange={(event) => setUnitId(event.currentTarget.value)}
          data={[
            { value: '', label: t('regimes.choose') },
            ...units.map((unit) => ({ value: unit.id, label: unitName(t, unit) })),
          ]}
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
        {exempt.error && (
          <p role="alert" className={classes.problem}>
            {definitionProblemText(t, exempt.error as ApiProblem)}
          </p>
        )}
        <div className={classes.actions}>
          <Button type="submit" loading={exempt.isPending}>
            {t('report.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('review.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
