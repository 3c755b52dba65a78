import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { Indicator, UnitRef } from '../../api/types'
import { FormDialog } from '../../components/form-dialog'
import { inLanguage, unitName } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import { blankIndicator, draftOf, picked, readIndicator } from './indicator-draft'
import { IndicatorFields } from './indicator-fields'
import { indicatorProblemText } from './indicator-problem'
import classes from './indicators.module.css'
import { catalogueOptions, useDefine, useEdit } from './queries'

interface Props {
  /** The indicator to edit; undefined for a new one. */
  indicator?: Indicator
  indicators: Indicator[]
  owners: UnitRef[]
  today: string
  onClose: () => void
}

/** Creates an indicator, with or without an entry of the catalogue, or edits one. */
export function IndicatorDialog({ indicator, indicators, owners, today, onClose }: Props) {
  const { t } = useTranslation()
  const isNew = !indicator
  const { data: catalogue } = useQuery({ ...catalogueOptions(), enabled: isNew })
  const [draft, setDraft] = useState(() =>
    indicator ? draftOf(indicator) : { ...blankIndicator, validFrom: formatDate(today) },
  )
  const [ownerId, setOwnerId] = useState(owners[0]?.id ?? '')
  const [tried, setTried] = useState(false)
  const define = useDefine()
  const edit = useEdit(indicator)
  const saving = indicator ? edit : define
  const { code, validFrom, definition, problems } = readIndicator(draft, isNew)

  const submit = () => {
    setTried(true)
    if (Object.keys(problems).length > 0) return
    if (indicator) edit.mutate(definition, { onSuccess: onClose })
    else if (validFrom) define.mutate({ ownerId, code, validFrom, definition }, { onSuccess: onClose })
  }
  const pick = (chosen: string) => {
    const entry = catalogue?.items.find((one) => one.code === chosen)
    if (entry) setDraft({ ...draft, ...picked(entry, indicators) })
  }
  return (
    <FormDialog
      title={t(isNew ? 'indicators.define' : 'indicators.editTitle')}
      size="lg"
      classes={classes}
      problem={saving.error && indicatorProblemText(t, saving.error as ApiProblem)}
      submit={t('report.save')}
      isPending={saving.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {isNew && catalogue && (
        <NativeSelect
          label={t('indicators.pick')}
          defaultValue=""
          onChange={(event) => pick(event.currentTarget.value)}
          data={[
            { value: '', label: t('indicators.byHand') },
            ...catalogue.items.map((one) => ({
              value: one.code,
              label: `${inLanguage(one.group)} – ${inLanguage(one.name)}`,
            })),
          ]}
        />
      )}
      {isNew && owners.length > 1 && (
        <NativeSelect
          label={t('indicators.owner')}
          value={ownerId}
          onChange={(event) => setOwnerId(event.currentTarget.value)}
          data={owners.map((unit) => ({ value: unit.id, label: unitName(t, unit) }))}
        />
      )}
      {indicator && <p className="soft">{t('indicators.editWhy', { code: indicator.code })}</p>}
      <IndicatorFields
        draft={draft}
        problems={tried ? problems : {}}
        others={indicators.filter(({ id }) => id !== indicator?.id)}
        isNew={isNew}
        onChange={setDraft}
      />
    </FormDialog>
  )
}
