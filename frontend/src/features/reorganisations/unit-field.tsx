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

/** One existing unit. */
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

/** What a unit lies in: one that is there already, or one that begins in the same document. */
export function PlaceField({ field, label, place, onChange }: PlaceProps) {
  const { t } = useTranslation()
  const { draft, event, idOf, problemOf } = useEventForm()
  const [picking, setPicking] = useState(Boolean(place.unit))
  const own = [event.key, ...event.parts.map(({ ref }) => ref)]
  // A part of a split unit may well get its children; a unit never lies in itself.
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
