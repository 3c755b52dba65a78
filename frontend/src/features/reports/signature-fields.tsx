import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Signature } from '../../api/types'
import classes from './paper-editor.module.css'

const capacities = ['HEAD', 'DEPUTY', 'BY_ORDER', 'BY_AUTHORITY'] as const

interface Props {
  signature: Signature
  /** What stands below required fields that are empty; undefined before the user has tried to go on. */
  missing: string | undefined
  /** Whether the signer's name is required. */
  named?: boolean
  onChange: (signature: Signature) => void
}

/** The fields of the signature. The capacity of the signer determines the marks TM., KT., TL. and TUQ. */
export function SignatureFields({ signature, missing, named, onChange }: Props) {
  const { t } = useTranslation()
  const { capacity } = signature
  const field = (name: 'onBehalfOf' | 'headTitle' | 'ownTitle' | 'name', required = false) => (
    <TextInput
      label={t(`report.signature.${name}`)}
      value={signature[name]}
      onChange={(event) => onChange({ ...signature, [name]: event.currentTarget.value })}
      error={required && signature[name].trim() === '' && missing}
    />
  )
  return (
    <fieldset className={classes.passages}>
      <legend>{t('report.signature.title')}</legend>
      <div className={`${classes.pair} ${classes.wide}`}>
        <NativeSelect
          label={t('report.signature.capacity')}
          value={capacity}
          onChange={(event) => onChange({ ...signature, capacity: event.currentTarget.value as Signature['capacity'] })}
          data={capacities.map((value) => ({ value, label: t(`report.capacity.${value}`) }))}
        />
        {(capacity === 'HEAD' || capacity === 'DEPUTY') && field('onBehalfOf')}
        {field('headTitle', true)}
        {capacity !== 'HEAD' && field('ownTitle', true)}
        {field('name', named)}
      </div>
    </fieldset>
  )
}
