import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OutsideDraft } from './draft'
import { useEventForm } from './event-form'
import classes from './reorganisations.module.css'

const parts = ['name', 'code', 'within'] as const

/** Predecessors that this installation does not have. They are named so that totals do not look complete without them. */
export function OutsideFields() {
  const { t } = useTranslation()
  const { event, change, idOf, problemOf } = useEventForm()
  const { outside } = event
  const edit = (index: number, part: Partial<OutsideDraft>) =>
    change({ outside: outside.map((one, at) => (at === index ? { ...one, ...part } : one)) })
  return (
    <fieldset className={classes.group}>
      <legend>{t('reorg.outside')}</legend>
      <p className="soft">{t('reorg.outsideHow')}</p>
      {outside.map((one, index) => (
        <div key={index} className={classes.fields}>
          {parts.map((part) => (
            <TextInput
              key={part}
              id={idOf(`outside.${index}.${part}`)}
              label={t(`reorg.outsideField.${part}`)}
              autoComplete="off"
              value={one[part]}
              error={problemOf(`outside.${index}.${part}`)}
              onChange={({ currentTarget: { value } }) => edit(index, { [part]: value })}
            />
          ))}
          <Button
            variant="default"
            aria-label={t('reorg.dropOne', { name: one.name || t('reorg.outside') })}
            onClick={() => change({ outside: outside.filter((_, at) => at !== index) })}
          >
            {t('reorg.drop')}
          </Button>
        </div>
      ))}
      <Button variant="default" onClick={() => change({ outside: [...outside, { name: '', code: '', within: '' }] })}>
        {t('reorg.addOutside')}
      </Button>
    </fieldset>
  )
}
