import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface Props {
  text: string
  error: string | false | undefined
  onChange: (text: string) => void
}

/** The last day of a role, as typed; nothing for no end. */
export function TermField({ text, error, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <TextInput
      label={t('people.field.until')}
      placeholder="31/12/2027"
      inputMode="numeric"
      autoComplete="off"
      value={text}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
