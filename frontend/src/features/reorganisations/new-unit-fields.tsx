import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { UnitType } from '../../api/types'
import { useLevels } from '../../reference/levels'
import { levelOf, unitTypes, type NewUnitDraft } from './draft'
import { useEventForm } from './event-form'
import classes from './reorganisations.module.css'
import { PlaceField } from './unit-field'

interface Props {
  /** `begun`, or `parts.1.unit` for a part. */
  field: string
  label: string
  unit: NewUnitDraft
  onChange: (unit: NewUnitDraft) => void
}

/** The fields of a new unit: type, code, name and parent. */
export function NewUnitFields({ field, label, unit, onChange }: Props) {
  const { t } = useTranslation()
  const { idOf, problemOf } = useEventForm()
  const change = (part: Partial<NewUnitDraft>) => onChange({ ...unit, ...part })
  return (
    <fieldset className={classes.group}>
      <legend>{label}</legend>
      <div className={classes.fields}>
        <TypeSelect
          field={`${field}.type`}
          label={t('reorg.field.type')}
          type={unit.type}
          onChange={(type) => change({ type })}
        />
        <TextInput
          id={idOf(`${field}.name`)}
          label={t('reorg.field.name')}
          description={t('reorg.nameHow')}
          autoComplete="off"
          maxLength={100}
          value={unit.name}
          error={problemOf(`${field}.name`)}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          id={idOf(`${field}.code`)}
          label={t('reorg.field.code')}
          description={t('reorg.codeHow')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          value={unit.code}
          error={problemOf(`${field}.code`)}
          onChange={(event) => change({ code: event.currentTarget.value })}
        />
      </div>
      <PlaceField
        field={`${field}.parent`}
        label={t('reorg.field.parent')}
        place={unit.parent}
        onChange={(parent) => change({ parent })}
      />
    </fieldset>
  )
}

interface TypeProps {
  field: string
  label: string
  type: UnitType
  onChange: (type: UnitType) => void
}

export function TypeSelect({ field, label, type, onChange }: TypeProps) {
  const { t } = useTranslation()
  const { asOf, idOf, problemOf } = useEventForm()
  const levels = useLevels(asOf, [levelOf[type]])
  const types = unitTypes.filter((one) => levels.some((level) => level === levelOf[one]))
  return (
    <NativeSelect
      id={idOf(field)}
      label={label}
      value={type}
      error={problemOf(field)}
      onChange={(event) => onChange(event.currentTarget.value as UnitType)}
      data={types.map((value) => ({ value, label: t(`reorg.type.${value}`) }))}
    />
  )
}
