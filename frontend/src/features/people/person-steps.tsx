import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckBox } from '../../components/check-box'
import { meOptions } from '../../session/queries'
import { useEndAssignment, useNewSlip, usePersonStep } from './changes'
import { HeldRoles, OwnAccount, UnusedCode } from './consequences'
import classes from './people.module.css'
import { StepDialog } from './step-dialog'
import type { Assignment, Person } from './types'

/** Suspends or resumes an account, or ends it for ever. */
export function PersonStepDialog({
  person,
  step,
  onClose,
}: {
  person: Person
  step: 'suspend' | 'resume' | 'end'
  onClose: () => void
}) {
  const { t } = useTranslation()
  return (
    <StepDialog
      title={t(`people.${step}Title`, { name: person.fullName })}
      why={t(step === 'resume' && !person.activated ? 'people.resumeNeverWhy' : `people.${step}Why`)}
      submit={t(`people.${step}`)}
      final={step === 'end'}
      step={usePersonStep(person, step)}
      onDone={onClose}
      onClose={onClose}
    >
      {person.own && step !== 'resume' && <OwnAccount step={step} />}
      {step === 'end' && <HeldRoles title={t('people.rolesEnd')} roles={person.roles} />}
      {step !== 'resume' && <UnusedCode of={person} />}
    </StepDialog>
  )
}

export function NewSlipDialog({
  person,
  onMade,
  onClose,
}: {
  person: Person
  onMade: (person: Person) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const [removing, setRemoving] = useState(false)
  const slip = useNewSlip(person)
  return (
    <StepDialog
      title={t('people.slip.newTitle', { name: person.fullName })}
      why={t(person.activated ? 'people.slip.newWhy' : 'people.slip.firstWhy')}
      submit={t('people.slip.new')}
      step={{ ...slip, mutate: (_, options) => slip.mutate(removing, options) }}
      reasoned={false}
      onDone={onMade}
      onClose={onClose}
    >
      {person.own && <OwnAccount step="slip" />}
      <UnusedCode of={person} />
      {!person.own && (
        <div>
          <CheckBox label={t('people.slip.remove')} checked={removing} onChange={setRemoving} />
          <p className={classes.why}>{t('people.slip.removeWhy')}</p>
        </div>
      )}
    </StepDialog>
  )
}

export function EndAssignmentDialog({ assignment, onClose }: { assignment: Assignment; onClose: () => void }) {
  const { t } = useTranslation()
  const { data: me } = useSuspenseQuery(meOptions())
  return (
    <StepDialog
      title={t('people.endRoleTitle', { role: t(`people.role.${assignment.role}`) })}
      why={t('people.endRoleWhy')}
      submit={t('people.end')}
      step={useEndAssignment(assignment)}
      onDone={onClose}
      onClose={onClose}
    >
      {assignment.subject === me.subject && <OwnAccount step="endRole" />}
    </StepDialog>
  )
}
