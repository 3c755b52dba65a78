import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** A field with one recipient per line. */
export function RecipientsField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation()
  return (
    <Textarea
      size="md"
      label={t('report.field.recipients')}
      rows={Math.max(2, value.split('\n').length)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
