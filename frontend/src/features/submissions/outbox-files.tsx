import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileButton } from '../../components/file-button'
import { addWords } from '../../i18n/i18n'
import { businessNow } from '../../session/business-clock'
import { meOptions } from '../../session/queries'
import { dateOf } from '../../shared/dates'
import { saveFile } from '../../shared/save-file'
import en from './locales/en.outbox.json'
import vi from './locales/vi.outbox.json'
import { isUnsent } from './outbox'
import { pack, RefusedFile, take, unpack, type FileProblem } from './outbox-file'
import classes from './outbox-page.module.css'
import { useOutbox } from './use-outbox'

// Few people need these words, so they are not part of a first visit.
addWords('vi', [vi])
addWords('en', [en])

type Outcome = { added: number; known: number } | { refused: FileProblem }

/** Moves queued reports by file from an offline phone to a device that is online. */
export function OutboxFiles() {
  const { t } = useTranslation()
  const { data: me } = useSuspenseQuery(meOptions())
  const items = useOutbox()
  const [outcome, setOutcome] = useState<Outcome>()

  const save = () => {
    const packed = new Blob([pack(me.subject, items)], { type: 'application/json' })
    saveFile(packed, `cho-gui-${dateOf(businessNow())}.json`)
  }
  const read = async (file: File | undefined) => {
    if (!file) return
    try {
      const packed = await unpack(file, me.subject)
      const added = await take(me.subject, packed)
      setOutcome({ added, known: packed.length - added })
    } catch (error) {
      setOutcome({ refused: error instanceof RefusedFile ? error.why : 'damaged' })
    }
  }
  return (
    <section className={`card ${classes.files}`}>
      <h2>{t('outbox.file.title')}</h2>
      <p className="soft">{t('outbox.file.advice')}</p>
      <div className={classes.actions}>
        {items.some(isUnsent) && (
          <Button variant="default" onClick={save}>
            {t('outbox.file.save')}
          </Button>
        )}
        <FileButton label={t('outbox.file.open')} accept="application/json,.json" onPick={(file) => void read(file)} />
      </div>
      <div role="status">
        {outcome && 'added' in outcome && (
          <p>
            {t('outbox.file.added', { count: outcome.added })}{' '}
            {outcome.known > 0 && t('outbox.file.known', { count: outcome.known })}
          </p>
        )}
      </div>
      {outcome && 'refused' in outcome && (
        <p role="alert" className={classes.refused}>
          {t(`outbox.file.${outcome.refused}`)}
        </p>
      )}
    </section>
  )
}
