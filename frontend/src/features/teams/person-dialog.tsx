import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { TeamMember } from '../../api/types'
import { problemText } from '../../components/problem-text'
import { saveFile } from '../../shared/save-file'
import { useExportPerson } from './changes'
import { ErasePerson } from './erase-person'
import { PersonData } from './person-data'
import { RefusedWords } from './refused-words'
import classes from './teams.module.css'

interface Props {
  member: TeamMember
  mayExport: boolean
  mayErase: boolean
  onClose: () => void
}

/** A person's rights: to see all their stored data, and to have it erased. */
export function PersonDialog({ member, mayExport, mayErase, onClose }: Props) {
  const { t } = useTranslation()
  const [erased, setErased] = useState(false)
  const exporting = useExportPerson(member.personId)
  const held = exporting.data
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('team.person.title', { name: member.name })}
      size="lg"
      withCloseButton={false}
      centered
    >
      {erased && <p role="status">{t('team.erase.done')}</p>}
      {mayExport && !erased && (
        <section className={classes.part}>
          <h3>{t('team.person.export')}</h3>
          <p className="soft">{t('team.person.exportWhy')}</p>
          {held ? (
            <>
              <PersonData held={held} />
              <Button variant="default" onClick={() => saveFile(asFile(held), `du-lieu-ca-nhan-${held.id}.json`)}>
                {t('report.download', { format: 'JSON' })}
              </Button>
            </>
          ) : (
            <Button variant="default" loading={exporting.isPending} onClick={() => exporting.mutate()}>
              {t('team.person.show')}
            </Button>
          )}
          <RefusedWords words={exporting.error ? problemText(t, exporting.error as ApiProblem) : undefined} />
        </section>
      )}
      {mayErase && !erased && <ErasePerson member={member} onErased={() => setErased(true)} />}
      <div className={classes.actions}>
        <Button data-autofocus variant="default" onClick={onClose}>
          {t('sheet.close')}
        </Button>
      </div>
    </Modal>
  )
}

const asFile = (held: object) => new Blob([JSON.stringify(held, null, 2)], { type: 'application/json' })
