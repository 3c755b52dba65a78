import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { unitName } from '../../reference/names'
import { begunUnits, blankPart, likeUnit, type PartDraft } from './draft'
import { useEventForm } from './event-form'
import { NewUnitFields } from './new-unit-fields'
import classes from './reorganisations.module.css'
import { Tick } from './tick'

/** The parts of a split unit, with their shares unless the document states none. */
export function PartsFields() {
  const { t } = useTranslation()
  const { draft, event, change, idOf, problemOf } = useEventForm()
  const { parts, sharesStated } = event
  const others = begunUnits(draft.events.filter(({ key }) => key !== event.key))
  const edit = (index: number, part: Partial<PartDraft>) =>
    change({ parts: parts.map((one, at) => (at === index ? { ...one, ...part } : one)) })
  return (
    <>
      <Tick
        label={t('reorg.sharesStated')}
        how={t('reorg.sharesWhy')}
        checked={sharesStated}
        onChange={(checked) => change({ sharesStated: checked })}
      />
      {parts.map((part, index) => (
        <fieldset key={part.ref} className={classes.group}>
          <legend>{t('reorg.part', { number: index + 1 })}</legend>
          {others.length > 0 && (
            <NativeSelect
              id={idOf(`parts.${index}.into`)}
              label={t('reorg.partInto')}
              value={part.into}
              error={problemOf(`parts.${index}.into`)}
              onChange={({ currentTarget: { value } }) => edit(index, { into: value })}
              data={[
                { value: '', label: t('reorg.partNew') },
                ...others.map((one) => ({
                  value: one.ref,
                  label: t('reorg.begunHere', { unit: unitName(t, { ...one, name: one.name || '…' }) }),
                })),
              ]}
            />
          )}
          {sharesStated && (
            <TextInput
              id={idOf(`parts.${index}.share`)}
              label={t('reorg.partShare', { number: index + 1 })}
              inputMode="decimal"
              autoComplete="off"
              value={part.share}
              error={problemOf(`parts.${index}.share`)}
              onChange={({ currentTarget: { value } }) => edit(index, { share: value })}
            />
          )}
          {part.into === '' && (
            <NewUnitFields
              field={`parts.${index}.unit`}
              label={t('reorg.partUnit', { number: index + 1 })}
              unit={part.unit}
              onChange={(unit) => edit(index, { unit })}
            />
          )}
          {others.length === 0 && problemOf(`parts.${index}.into`) && (
            <p className={classes.problem}>{problemOf(`parts.${index}.into`)}</p>
          )}
          {parts.length > 2 && (
            <Button
              variant="default"
              aria-label={t('reorg.dropOne', { name: t('reorg.part', { number: index + 1 }) })}
              onClick={() => change({ parts: parts.filter((_, at) => at !== index) })}
            >
              {t('reorg.drop')}
            </Button>
          )}
        </fieldset>
      ))}
      <Button
        variant="default"
        onClick={() => change({ parts: [...parts, blankPart(event.unit && likeUnit(event.unit))] })}
      >
        {t('reorg.addPart')}
      </Button>
    </>
  )
}
