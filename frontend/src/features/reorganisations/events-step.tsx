import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DownIcon, UpIcon } from '../../components/icons'
import { useLevels } from '../../reference/levels'
import { blankEvent, eventKinds, type Draft, type EventDraft, type EventKind } from './draft'
import { draftWords } from './draft-words'
import { EventFields } from './event-fields'
import { EventFormContext } from './event-form'
import { fieldId, type Problems } from './refusals'
import classes from './reorganisations.module.css'

interface Props {
  draft: Draft
  asOf: string
  problems: Problems
  /** Key of the event whose fields are shown. */
  open: string | undefined
  onOpen: (key: string | undefined) => void
  /** @param key the event whose known problems no longer apply; empty after a change of order */
  onChange: (events: EventDraft[], key: string) => void
}

/** The events of the document. */
export function EventsStep({ draft, asOf, problems, open, onOpen, onChange }: Props) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<EventKind>('MERGE')
  const levels = useLevels(asOf)
  const { events } = draft
  const move = (index: number, by: number) => {
    const order = events.filter((_, at) => at !== index)
    order.splice(index + by, 0, ...events.slice(index, index + 1))
    onChange(order, '')
  }
  return (
    <>
      <p className="soft">{t('reorg.eventsWhy')}</p>
      <ol className={classes.events}>
        {events.map((event, index) => {
          const words = draftWords(t, event, draft)
          const wrong = Object.keys(problems).some((field) => field.startsWith(`${event.key}.`))
          return (
            <li key={event.key} className="card" data-wrong={wrong}>
              <div className={classes.head}>
                <h3>
                  {index + 1}. {t(`reorg.kinds.${event.kind}`)}
                  {open !== event.key && <span>{words}</span>}
                </h3>
                <div className={classes.moves}>
                  <button
                    type="button"
                    disabled={index === 0}
                    aria-label={t('reorg.up', { number: index + 1 })}
                    onClick={() => move(index, -1)}
                  >
                    <UpIcon />
                  </button>
                  <button
                    type="button"
                    disabled={index === events.length - 1}
                    aria-label={t('reorg.down', { number: index + 1 })}
                    onClick={() => move(index, 1)}
                  >
                    <DownIcon />
                  </button>
                  <Button
                    variant="default"
                    aria-expanded={open === event.key}
                    aria-label={t(open === event.key ? 'reorg.closeEvent' : 'reorg.editEvent', { number: index + 1 })}
                    onClick={() => onOpen(open === event.key ? undefined : event.key)}
                  >
                    {t(open === event.key ? 'reorg.close' : 'reorg.edit')}
                  </Button>
                  <Button
                    variant="default"
                    aria-label={t('reorg.dropEvent', { number: index + 1 })}
                    onClick={() =>
                      onChange(
                        events.filter(({ key }) => key !== event.key),
                        event.key,
                      )
                    }
                  >
                    {t('reorg.drop')}
                  </Button>
                </div>
              </div>
              {wrong && open !== event.key && <p className={classes.problem}>{t('reorg.wrongHere')}</p>}
              {open === event.key && (
                <EventFormContext.Provider
                  value={{
                    asOf,
                    draft,
                    event,
                    change: (part) =>
                      onChange(
                        events.map((one) => (one.key === event.key ? { ...one, ...part } : one)),
                        event.key,
                      ),
                    idOf: (field) => fieldId(`${event.key}.${field}`),
                    problemOf: (field) => problems[`${event.key}.${field}`],
                  }}
                >
                  <div className={classes.form}>
                    <EventFields />
                  </div>
                </EventFormContext.Provider>
              )}
            </li>
          )
        })}
      </ol>
      <div className={classes.add}>
        <NativeSelect
          id={fieldId('events')}
          label={t('reorg.addWhat')}
          value={kind}
          error={problems.events}
          onChange={(event) => setKind(event.currentTarget.value as EventKind)}
          data={eventKinds.map((value) => ({ value, label: t(`reorg.kinds.${value}`) }))}
        />
        <Button
          variant="default"
          onClick={() => {
            const event = blankEvent(kind, levels)
            onChange([...events, event], 'events')
            onOpen(event.key)
          }}
        >
          {t('reorg.add')}
        </Button>
      </div>
      <p className="soft">{t(`reorg.kindHow.${kind}`)}</p>
    </>
  )
}
