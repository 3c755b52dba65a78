import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unitName } from '../../reference/names'
import { begunUnits, type PickedUnit, type PlaceDraft } from './draft'
import { useEventForm } from './event-form'
import { PickUnit } from './pick-unit'
import classes from './reorganisations.module.css'

interface Props {
  field: string
  label: string
  unit: PickedUnit | undefined
  onChange: (unit: PickedUnit | undefined) => void
}

/** One existing unit: found, shown, and changed again. */
export function UnitField({ field, label, unit, onChange }: Props) {
  const { t } = useTranslation()
  const { asOf, idOf, problemOf } = useEventForm()
  const problem = problemOf(field)
  if (!unit) return <PickUnit id={idOf(field)} label={label} asOf={asOf} error={problem} onChoose={onChange} />
  const name = unitName(t, unit)
  return (
    <div className={classes.chosen}>
      <p>
        <span className="soft">{label}:</span> <strong>{name}</strong>
        {unit.code && ` (${unit.code})`}
      </p>
      <Button
        id={idOf(field)}
        variant="default"
        aria-label={t('reorg.changeOne', { name })}
        onClick={() => onChange(undefined)}
      >
        {t('reorg.change')}
      </Button>
      {problem && <p className={classes.problem}>{problem}</p>}
    </div>
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
