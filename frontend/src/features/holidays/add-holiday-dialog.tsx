import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import { definitionProblemText } from '../../components/definition-problem-text'
import { FormDialog } from '../../components/form-dialog'
import { parseDate } from '../../shared/dates'
import classes from './holidays.module.css'
import { useAddHoliday } from './queries'
import type { NewHoliday } from './types'

const kinds = ['HOLIDAY', 'DAY_OFF', 'WORKING_DAY'] as const

export function AddHolidayDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [kind, setKind] = useState<NewHoliday['kind']>('HOLIDAY')
  const [name, setName] = useState('')
  const [nameEn, setNameEn] = useState('')
  const [source, setSource] = useState('')
  const [tried, setTried] = useState(false)
  const add = useAddHoliday()
  const date = parseDate(text)
  const vi = name.trim()
  const submit = () => {
    setTried(true)
    if (!date || vi === '' || source.trim() === '') return
    const day = { date, kind, name: { vi, en: nameEn.trim() || vi }, source: source.trim() }
    add.mutate(day, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={t('holidays.add')}
      classes={classes}
      problem={add.error && definitionProblemText(t, add.error as ApiProblem)}
      submit={t('report.save')}
      isPending={add.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft">{t('holidays.addWhy')}</p>
      <TextInput
        data-autofocus
        label={t('holidays.date')}
        placeholder="2/9/2022"
        inputMode="numeric"
        autoComplete="off"
        value={text}
        error={tried && !date && t('date.unreadable')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('holidays.kindLabel')}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as NewHoliday['kind'])}
        data={kinds.map((value) => ({ value, label: t(`holidays.kind.${value}`) }))}
      />
      <TextInput
        label={t('holidays.name')}
        maxLength={200}
        value={name}
        error={tried && vi === '' && t('violation.required')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('indicators.field.nameEn')}
        maxLength={200}
        value={nameEn}
        onChange={(event) => setNameEn(event.currentTarget.value)}
      />
      <TextInput
        label={t('holidays.source')}
        maxLength={500}
        value={source}
        error={tried && source.trim() === '' && t('violation.required')}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
