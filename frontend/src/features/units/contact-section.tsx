import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import { ContactLine } from '../../components/contact-line'
import { problemText } from '../../components/problem-text'
import { contactOptions } from '../../reference/contacts'
import { ContactDialog } from './contact-dialog'
import classes from './units.module.css'

/** Who can be called about the reports of a unit. Nothing where the user may not know it. */
export function ContactSection({ unitId }: { unitId: string }) {
  const { t } = useTranslation()
  const { data: contact, error } = useQuery(contactOptions(unitId))
  const [editing, setEditing] = useState(false)
  const [saved, setSaved] = useState(false)
  const problem = error as ApiProblem | null
  if (problem?.status === 404) return null
  return (
    <section className={`card ${classes.section}`}>
      <h2>{t('contact.title')}</h2>
      {problem && (
        <p role="alert" className={classes.problem}>
          {problemText(t, problem)}
        </p>
      )}
      <p role="status" className={classes.good}>
        {saved && t('contact.saved')}
      </p>
      {contact && (contact.name ? <ContactLine contact={contact} /> : <p className="soft">{t('contact.none')}</p>)}
      {contact?.allowedActions.includes('READ_PHONE') && <p className="soft">{t('contact.logged')}</p>}
      {contact?.allowedActions.includes('EDIT') && (
        <div className={classes.actions}>
          <Button
            variant="default"
            onClick={() => {
              setSaved(false)
              setEditing(true)
            }}
          >
            {t('contact.edit')}
          </Button>
        </div>
      )}
      {contact && editing && (
        <ContactDialog contact={contact} onSaved={() => setSaved(true)} onClose={() => setEditing(false)} />
      )}
    </section>
  )
}
