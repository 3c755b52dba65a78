import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OnBehalf } from '../../../api/types'
import classes from './grid-page.module.css'

const media: OnBehalf['medium'][] = ['PHONE', 'ZALO', 'PAPER', 'OTHER']

export interface Source {
  medium: string
  informant: string
  reason: string
}

export const mediumOf = ({ medium }: Source) => media.find((each) => each === medium)

interface Props {
  source: Source
  /** Something that was received is to be changed. */
  asksReason: boolean
  /** What is missing is named only after sending was tried. */
  tried: boolean
  onChange: (source: Source) => void
}

/** How the figures came here and from whom: said once for all rows that are sent. */
export function GridSource({ source, asksReason, tried, onChange }: Props) {
  const { t } = useTranslation()
  const missing = (text: string) => (tried && text.trim() === '' ? t('grid.required') : undefined)
  return (
    <fieldset className={classes.source}>
      <legend className="visually-hidden">{t('grid.source')}</legend>
      <NativeSelect
        label={t('grid.medium')}
        value={source.medium}
        error={missing(source.medium)}
        onChange={(event) => onChange({ ...source, medium: event.currentTarget.value })}
        data={[
          { value: '', label: t('grid.choose') },
          ...media.map((medium) => ({ value: medium, label: t(`grid.media.${medium}`) })),
        ]}
      />
      <TextInput
        label={t('grid.informant')}
        maxLength={200}
        autoComplete="off"
        value={source.informant}
        error={missing(source.informant)}
        onChange={(event) => onChange({ ...source, informant: event.currentTarget.value })}
      />
      {asksReason && (
        <TextInput
          label={t('entry.correctionReason')}
          maxLength={500}
          autoComplete="off"
          value={source.reason}
          error={missing(source.reason)}
          onChange={(event) => onChange({ ...source, reason: event.currentTarget.value })}
        />
      )}
    </fieldset>
  )
}
