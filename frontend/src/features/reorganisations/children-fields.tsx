import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { unitName } from '../../reference/names'
import { childrenOptions } from '../../reference/queries'
import { pickedUnit, type PickedUnit, type PlaceDraft } from './draft'
import { useEventForm } from './event-form'
import classes from './reorganisations.module.css'
import { PlaceField } from './unit-field'

/** The new parents of the units below units that end or are split. */
export function ChildrenFields({ of }: { of: PickedUnit[] }) {
  const { t } = useTranslation()
  const { asOf, event, change } = useEventForm()
  const below = useQueries({ queries: of.map(({ id }) => childrenOptions(id, asOf)) })
  const units = below.flatMap(({ data }) => data ?? [])
  if (units.length === 0) return null
  const at = (unit: PickedUnit) => event.children.findIndex((child) => child.unit.id === unit.id)
  const place = (unit: PickedUnit, where: PlaceDraft) =>
    change({
      children: [
        ...event.children.filter((child) => child.unit.id !== unit.id),
        { unit: pickedUnit(unit), place: where },
      ],
    })
  return (
    <fieldset className={classes.group}>
      <legend>{t('reorg.children')}</legend>
      <p className="soft">{t('reorg.childrenHow')}</p>
      {units.map((unit) => (
        <PlaceField
          key={unit.id}
          field={at(unit) < 0 ? `children.of-${unit.id}` : `children.${at(unit)}`}
          label={t('reorg.childGoesTo', { name: unitName(t, unit) })}
          place={event.children[at(unit)]?.place ?? {}}
          onChange={(where) => place(unit, where)}
        />
      ))}
    </fieldset>
  )
}
