import { useTranslation } from 'react-i18next'
import { useEndAssignment, useNewSlip, usePersonStep } from './changes'
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
      why={t(`people.${step}Why`)}
      submit={t(`people.${step}`)}
      step={usePersonStep(person, step)}
      onDone={onClose}
      onClose={onClose}
    />
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
  return (
    <StepDialog
      title={t('people.slip.newTitle', { name: person.fullName })}
      why={t('people.slip.newWhy')}
      submit={t('people.slip.new')}
      step={useNewSlip(person)}
      reasoned={false}
      onDone={onMade}
      onClose={onClose}
    />
  )
}

export function EndAssignmentDialog({ assignment, onClose }: { assignment: Assignment; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <StepDialog
      title={t('people.endRoleTitle', { role: t(`people.role.${assignment.role}`) })}
      why={t('people.endRoleWhy')}
      submit={t('people.end')}
      step={useEndAssignment(assignment)}
      onDone={onClose}
      onClose={onClose}
    />
  )
}
