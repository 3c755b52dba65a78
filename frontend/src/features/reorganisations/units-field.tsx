import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { UnitPicker } from '../../components/unit-picker'
import { unitName } from '../../reference/names'
import { pickedUnit, type PickedUnit, type TakenDraft } from './draft'
import { useEventForm } from './event-form'
import classes from './reorganisations.module.css'
import { Tick } from './tick'
import { UnitBrowser } from './unit-browser'

interface Props {
  label: string
  /** Whether only a part of a unit can be taken. */
  parts: boolean
  onChange: (units: TakenDraft[]) => void
}

/** A field for several units: by search, or by checkboxes below their parent. */
export function UnitsField({ label, parts, onChange }: Props) {
  const { t } = useTranslation()
  const { asOf, event, idOf, problemOf } = useEventForm()
  const { units } = event
  const has = ({ id }: PickedUnit) => units.some(({ unit }) => unit.id === id)
  const add = (more: PickedUnit[]) =>
    onChange([
      ...units,
      ...more
        .filter((unit) => !has(unit))
        .map((unit): TakenDraft => ({ unit: pickedUnit(unit), part: false, share: '' })),
    ])
  const drop = (ids: string[]) => onChange(units.filter(({ unit }) => !ids.includes(unit.id)))
  return (
    <fieldset className={classes.group}>
      <legend>{label}</legend>
      {units.length > 0 && (
        <ul className={classes.taken}>
          {units.map((taken, index) => (
            <Taken
              key={taken.unit.id}
              taken={taken}
              index={index}
              parts={parts}
              onChange={(part) => onChange(units.map((one, at) => (at === index ? { ...one, ...part } : one)))}
              onDrop={() => drop([taken.unit.id])}
            />
          ))}
        </ul>
      )}
      <UnitPicker
        id={idOf('units')}
        label={t('reorg.addUnit')}
        asOf={asOf}
        error={problemOf('units')}
        onPick={(unit) => unit && add([unit])}
      />
      <UnitBrowser asOf={asOf} has={has} onAdd={add} onDrop={drop} />
    </fieldset>
  )
}

interface TakenProps {
  taken: TakenDraft
  index: number
  parts: boolean
  onChange: (part: Partial<TakenDraft>) => void
  onDrop: () => void
}

function Taken({ taken: { unit, part, share }, index, parts, onChange, onDrop }: TakenProps) {
  const { t } = useTranslation()
  const { idOf, problemOf } = useEventForm()
  const name = unitName(t, unit)
  const problem = problemOf(`units.${index}`)
  return (
    <li>
      <p>
        <strong>{name}</strong>
        {unit.code && ` (${unit.code})`}
        {unit.ancestors?.at(-1) && <small>{unitName(t, unit.ancestors.at(-1) as PickedUnit)}</small>}
      </p>
      {parts && (
        <Tick
          label={t('reorg.onlyPart')}
          spoken={t('reorg.onlyPartOf', { name })}
          checked={part}
          onChange={(checked) => onChange({ part: checked })}
        />
      )}
      {parts && part && (
        <TextInput
          id={idOf(`units.${index}.share`)}
          label={t('reorg.shareOf', { name })}
          placeholder={t('reorg.shareUnstated')}
          inputMode="decimal"
          autoComplete="off"
          value={share}
          error={problemOf(`units.${index}.share`)}
          onChange={(event) => onChange({ share: event.currentTarget.value })}
        />
      )}
      <Button id={idOf(`units.${index}`)} variant="default" aria-label={t('reorg.dropOne', { name })} onClick={onDrop}>
        {t('reorg.drop')}
      </Button>
      {problem && <p className={classes.problem}>{problem}</p>}
    </li>
  )
}
