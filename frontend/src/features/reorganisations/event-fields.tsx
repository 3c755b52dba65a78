import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Level } from '../../api/types'
import { useLevels } from '../../reference/levels'
import { ChildrenFields } from './children-fields'
import { likeUnit, type PickedUnit, type TakenDraft } from './draft'
import { useEventForm } from './event-form'
import { NewUnitFields, TypeSelect } from './new-unit-fields'
import { OutsideFields } from './outside-fields'
import { PartsFields } from './parts-fields'
import { PlaceField, UnitField } from './unit-field'
import { UnitsField } from './units-field'

/** The fields of an event, depending on its kind. */
export function EventFields() {
  const { t } = useTranslation()
  const { event, change } = useEventForm()
  switch (event.kind) {
    case 'MERGE':
      return (
        <>
          <Units label={t('reorg.field.predecessors')} parts />
          <OutsideFields />
          <Begun />
        </>
      )
    case 'ABSORB':
      return (
        <>
          <One label={t('reorg.field.absorber')} />
          <Units label={t('reorg.field.absorbed')} parts />
          <OutsideFields />
        </>
      )
    case 'SPLIT':
      return (
        <>
          <One
            label={t('reorg.field.split')}
            onChoose={(unit) => ({
              parts: event.parts.map((part) =>
                part.unit.name === '' && part.unit.code === '' ? { ...part, unit: likeUnit(unit) } : part,
              ),
            })}
          />
          <PartsFields />
          {event.unit && <ChildrenFields of={[event.unit]} />}
        </>
      )
    case 'ESTABLISH':
      return <Begun />
    case 'RENAME':
      return (
        <>
          <One label={t('reorg.field.unit')} />
          <Text field="name" label={t('reorg.field.newName')} how={t('reorg.nameHow')} />
        </>
      )
    case 'CHANGE_CODE':
      return (
        <>
          <One label={t('reorg.field.unit')} />
          <Text field="code" label={t('reorg.field.newCode')} />
        </>
      )
    case 'CHANGE_TYPE':
      return (
        <>
          <Units label={t('reorg.field.units')} />
          <TypeSelect
            field="type"
            label={t('reorg.field.newType')}
            type={event.type}
            onChange={(type) => change({ type })}
          />
        </>
      )
    case 'MOVE':
      return (
        <>
          <Units label={t('reorg.field.units')} />
          <PlaceField
            field="parent"
            label={t('reorg.field.newParent')}
            place={event.parent}
            onChange={(parent) => change({ parent })}
          />
        </>
      )
    case 'END':
      return (
        <>
          <Units label={t('reorg.field.units')} />
          <ChildrenFields of={event.units.map(({ unit }) => unit)} />
        </>
      )
    case 'REMOVE_TIER':
      return (
        <>
          <Tier />
          <One label={t('reorg.field.under')} />
        </>
      )
  }
}

function One({
  label,
  onChoose,
}: {
  label: string
  /** Returns further changes of the event that follow from the choice. */
  onChoose?: (unit: PickedUnit) => object
}) {
  const { event, change } = useEventForm()
  return (
    <UnitField
      field="unit"
      label={label}
      unit={event.unit}
      // Reset the new parents of children, because they belonged to the previous unit.
      onChange={(unit) => change({ unit, children: [], ...(unit && onChoose?.(unit)) })}
    />
  )
}

function Units({ label, parts = false }: { label: string; parts?: boolean }) {
  const { event, change } = useEventForm()
  const choose = (units: TakenDraft[]) => {
    const first = event.units.length === 0 ? units[0]?.unit : undefined
    const untouched = event.begun.name === '' && event.begun.code === ''
    change({ units, ...(first && untouched && { begun: likeUnit(first) }) })
  }
  return <UnitsField label={label} parts={parts} onChange={choose} />
}

function Begun() {
  const { t } = useTranslation()
  const { event, change } = useEventForm()
  return (
    <NewUnitFields
      field="begun"
      label={t('reorg.field.begun')}
      unit={event.begun}
      onChange={(begun) => change({ begun })}
    />
  )
}

function Text({ field, label, how }: { field: 'name' | 'code'; label: string; how?: string }) {
  const { event, change, idOf, problemOf } = useEventForm()
  return (
    <TextInput
      id={idOf(field)}
      label={label}
      description={how}
      autoComplete="off"
      maxLength={field === 'name' ? 100 : 20}
      value={event[field]}
      error={problemOf(field)}
      onChange={({ currentTarget: { value } }) => change({ [field]: value })}
    />
  )
}

function Tier() {
  const { t } = useTranslation()
  const { asOf, event, change, idOf, problemOf } = useEventForm()
  const tiers = useLevels(asOf, [event.level])
  return (
    <NativeSelect
      id={idOf('level')}
      label={t('reorg.field.level')}
      value={event.level}
      error={problemOf('level')}
      onChange={({ currentTarget: { value } }) => change({ level: value as Level })}
      data={tiers.map((value) => ({ value, label: t(`reorg.level.${value}`) }))}
    />
  )
}
