import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { UnitRef } from '../../api/types'
import { rolesIn } from './roles'
import type { Role } from './types'

interface Props {
  role: Role | ''
  /** Where the role is held. */
  unit: UnitRef | undefined
  /** Text of the choice of no role; undefined if a role must be chosen. */
  none?: string
  error?: string | false | undefined
  onChange: (role: Role | '') => void
}

/** A role, with a sentence on what it allows. */
export function RoleField({ role, unit, none, error, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <NativeSelect
      label={t('people.field.role')}
      description={role && t(`people.roleWhat.${role}`)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={role}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value as Role | '')}
      data={[
        ...(none === undefined ? [] : [{ value: '', label: none }]),
        ...rolesIn(unit).map((value) => ({ value, label: t(`people.role.${value}`) })),
      ]}
    />
  )
}
