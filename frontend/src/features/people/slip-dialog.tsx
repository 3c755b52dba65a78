import { Button } from '@mantine/core'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { PrintIcon } from '../../components/icons'
import { OnceDialog } from './once-dialog'
import classes from './people.module.css'
import { addressOf, SlipCard } from './slip-card'
import type { Person } from './types'

/** Shows a new one-time code, and prints it. */
export function SlipDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation()
  const { slip } = person
  return (
    <OnceDialog
      title={t('people.slip.title', { name: person.fullName })}
      once={t('people.slip.once')}
      lost={t('people.slip.lost')}
      shown={
        slip && (
          <>
            <SlipCard person={person} slip={slip} />
            {slip.removesSecondFactors && <p>{t('people.slip.removes')}</p>}
            {createPortal(
              <div className={classes.paper} aria-hidden="true">
                <style>{'@page { size: 105mm 148mm; margin: 8mm }'}</style>
                <SlipCard person={person} slip={slip} />
              </div>,
              document.body,
            )}
          </>
        )
      }
      copy={slip ? { label: t('people.slip.copy'), text: addressOf(slip), done: t('people.slip.copied') } : null}
      step={
        <Button leftSection={<PrintIcon />} onClick={() => window.print()}>
          {t('people.slip.print')}
        </Button>
      }
      onClose={onClose}
    />
  )
}
