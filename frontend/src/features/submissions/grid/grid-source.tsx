import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OnBehalf } from '../../../api/types'
import type { View } from '../draft-merge'
import type { Entry } from '../entries'
import { OtherTab } from '../other-tab'
import classes from './grid-page.module.css'

const media: OnBehalf['medium'][] = ['PHONE', 'ZALO', 'PAPER', 'OTHER']

/** The source of the figures. Its members have the names of the draft's fields. */
export interface Source {
  medium: string
  informant: string
  reason: string
}

export const mediumOf = ({ medium }: Source) => media.find((each) => each === medium)

interface Props {
  source: Source
  /** Whether a submission is being corrected. */
  asksReason: boolean
  /** Whether the user has tried to send; only then missing fields are marked. */
  tried: boolean
  /** Different values in other tabs, by field. */
  others: View['others']
  onChange: (field: keyof Source, text: string) => void
  onChoose: (field: keyof Source, entry: Entry) => void
}

/** The fields for medium and informant, entered once for all rows. */
export function GridSource({ source, asksReason, tried, others, onChange, onChoose }: Props) {
  const { t } = useTranslation()
  const missing = (text: string) => (tried && text.trim() === '' ? t('grid.required') : undefined)
  const mediumWords = (text: string) => {
    const medium = media.find((each) => each === text)
    return medium ? t(`grid.media.${medium}`) : ''
  }
  const otherTab = (field: keyof Source, name: string, read?: (text: string) => string) => (
    <OtherTab
      id={`source-${field}`}
      name={name}
      own={{ text: source[field], mark: null }}
      others={others[field]}
      onChoose={(entry) => onChoose(field, entry)}
      read={read}
    />
  )
  return (
    <fieldset className={classes.source}>
      <legend className="visually-hidden">{t('grid.source')}</legend>
      <div>
        <NativeSelect
          label={t('grid.medium')}
          value={source.medium}
          error={missing(source.medium)}
          onChange={(event) => onChange('medium', event.currentTarget.value)}
          data={[
            { value: '', label: t('grid.choose') },
            ...media.map((medium) => ({ value: medium, label: t(`grid.media.${medium}`) })),
          ]}
        />
        {otherTab('medium', t('grid.medium'), mediumWords)}
      </div>
      <div>
        <TextInput
          label={t('grid.informant')}
          maxLength={200}
          autoComplete="off"
          value={source.informant}
          error={missing(source.informant)}
          onChange={(event) => onChange('informant', event.currentTarget.value)}
        />
        {otherTab('informant', t('grid.informant'))}
      </div>
      {asksReason && (
        <div>
          <TextInput
            label={t('entry.correctionReason')}
            maxLength={500}
            autoComplete="off"
            value={source.reason}
            error={missing(source.reason)}
            onChange={(event) => onChange('reason', event.currentTarget.value)}
          />
          {otherTab('reason', t('entry.correctionReason'))}
        </div>
      )}
    </fieldset>
  )
}
