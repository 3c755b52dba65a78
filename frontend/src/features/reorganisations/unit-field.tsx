import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { UnitPicker } from '../../components/unit-picker'
import { unitName } from '../../reference/names'
import { begunUnits, pickedUnit, type PickedUnit, type PlaceDraft } from './draft'
import { useEventForm } from './event-form'

interface Props {
  field: string
  label: string
  unit: PickedUnit | undefined
  onChange: (unit: PickedUnit | undefined) => void
}

/** A field for an existing unit. */
export function UnitField({ field, label, unit, onChange }: Props) {
  const { asOf, idOf, problemOf } = useEventForm()
  return (
    <UnitPicker
      id={idOf(field)}
      label={label}
      asOf={asOf}
      unit={unit}
      error={problemOf(field)}
      onPick={(picked) => onChange(picked && pickedUnit(picked))}
    />
  )
}

interface PlaceProps {
  field: string
  label: string
  place: PlaceDraft
  onChange: (place: PlaceDraft) => void
}

const existing = 'existing'

/** A field for a parent: an existing unit, or a unit that the same document creates. */
export function PlaceField({ field, label, place, onChange }: PlaceProps) {
  const { t } = useTranslation()
  const { draft, event, idOf, problemOf } = useEventForm()
  const [picking, setPicking] = useState(Boolean(place.unit))
  const own = [event.key, ...event.parts.map(({ ref }) => ref)]
  // Parts of a split unit can be parents of its children. A new unit cannot be its own parent.
  const begun = begunUnits(draft.events).filter(({ ref }) => field.startsWith('children') || !own.includes(ref))
  if (begun.length === 0)
    return <UnitField field={field} label={label} unit={place.unit} onChange={(unit) => onChange({ unit })} />
  return (
    <>
      <NativeSelect
        id={picking ? undefined : idOf(field)}
        label={label}
        value={place.ref ?? (picking ? existing : '')}
        error={!picking && problemOf(field)}
        onChange={({ currentTarget: { value } }) => {
          setPicking(value === existing)
          onChange(value === existing || value === '' ? {} : { ref: value })
        }}
        data={[
          { value: '', label: t('reorg.choose') },
          { value: existing, label: t('reorg.existingUnit') },
          ...begun.map((one) => ({
            value: one.ref,
            label: t('reorg.begunHere', { unit: unitName(t, { ...one, name: one.name || '…' }) }),
          })),
        ]}
      />
      {picking && (
        <UnitField
          field={field}
          label={t('reorg.existingUnit')}
          unit={place.unit}
          onChange={(unit) => onChange({ unit })}
        />
      )}
    </>
  )
}
