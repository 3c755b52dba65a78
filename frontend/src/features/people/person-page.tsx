import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../../components/page-title'
import { Assignments } from './assignments'
import { EditPersonDialog } from './edit-person-dialog'
import { GrantDialog } from './grant-dialog'
import { MoveDialog } from './move-dialog'
import classes from './people.module.css'
import { PersonFacts } from './person-facts'
import { NewSlipDialog, PersonStepDialog } from './person-steps'
import { personOptions } from './queries'
import { SlipDialog } from './slip-dialog'
import type { Person, PersonAction } from './types'

/** The order of the buttons. */
const actions = ['EDIT', 'SLIP', 'MOVE', 'SUSPEND', 'RESUME', 'END'] as const satisfies PersonAction[]

/** A person: the account, and the roles in time. */
export function PersonPage({ personId, today }: { personId: string; today: string }) {
  const { t } = useTranslation()
  const { data: person } = useSuspenseQuery(personOptions(personId))
  const [open, setOpen] = useState<PersonAction>()
  const [given, setGiven] = useState<Person>()
  const close = () => setOpen(undefined)
  const allowed = (action: PersonAction) => person.allowedActions.includes(action)
  return (
    <>
      <PageTitle
        title={person.fullName}
        above={
          <Link to="/nguoi-dung" className={classes.back}>
            {t('people.title')}
          </Link>
        }
      />
      <PersonFacts person={person} />
      <div className={`${classes.actions} no-print`}>
        {actions.filter(allowed).map((action) => (
          <Button key={action} variant="default" onClick={() => setOpen(action)}>
            {t(`people.action.${action}`)}
          </Button>
        ))}
      </div>
      <section className={classes.section} aria-labelledby="roles">
        <h2 id="roles">{t('people.roles')}</h2>
        {allowed('GRANT') && (
          <p className="no-print">
            <Button onClick={() => setOpen('GRANT')}>{t('people.grant')}</Button>
          </p>
        )}
        <Assignments personId={personId} />
      </section>
      {open === 'EDIT' && <EditPersonDialog person={person} onClose={close} />}
      {open === 'MOVE' && <MoveDialog people={[person]} today={today} onMoved={close} onClose={close} />}
      {open === 'SUSPEND' && <PersonStepDialog person={person} step="suspend" onClose={close} />}
      {open === 'RESUME' && <PersonStepDialog person={person} step="resume" onClose={close} />}
      {open === 'END' && <PersonStepDialog person={person} step="end" onClose={close} />}
      {open === 'GRANT' && <GrantDialog person={person} today={today} onClose={close} />}
      {open === 'SLIP' && (
        <NewSlipDialog
          person={person}
          onMade={(now) => {
            close()
            setGiven(now)
          }}
          onClose={close}
        />
      )}
      {given && <SlipDialog person={given} onClose={() => setGiven(undefined)} />}
    </>
  )
}
