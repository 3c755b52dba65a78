import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnitRef } from '../../api/types'
import { FormDialog } from '../../components/form-dialog'
import { UnitPicker } from '../../components/unit-picker'
import { unitName } from '../../reference/names'
import { formatCount } from '../../shared/numbers'
import { useMovePeople, type NotMoved } from './changes'
import { HeldRoles, OwnAccount, UnusedCode } from './consequences'
import classes from './people.module.css'
import { refusal } from './refusal'
import type { Person } from './types'

interface Props {
  /** At least one. */
  people: Person[]
  today: string
  onMoved: () => void
  onClose: () => void
}

/** The only successor of an ended home unit. */
const successorOf = ({ successors: [first, ...more] }: Person) => (more.length === 0 ? first : undefined)

/** The roles that move with a person. */
const moving = ({ roles, unit }: Person) => roles.filter((held) => held.unit.id === unit.id)

/** Moves people to another unit together with the roles held in the old one. */
export function MoveDialog({ people: all, today, onMoved, onClose }: Props) {
  const { t } = useTranslation()
  const [people, setPeople] = useState(all)
  const successors = people.map(successorOf)
  const [unit, setUnit] = useState<UnitRef | undefined>(() =>
    successors.every((one) => one && one.id === successors[0]?.id) ? successors[0] : undefined,
  )
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const move = useMovePeople()
  const left = move.data ?? []
  const one = all.length === 1 ? all[0] : undefined
  const { at, all: problem } = refusal(t, (one && left[0]?.problem) ?? null, ['/unitId'])
  // Nobody gives themselves a role, so somebody else has to move this person.
  const own = people.find((person) => person.own && moving(person).length > 0)
  const each = !unit && !one && successors.every(Boolean)
  const submit = () => {
    setTried(true)
    const moves = people.flatMap((person) => {
      const to = unit ?? (each ? successorOf(person) : undefined)
      return to ? [{ person, unitId: to.id, reason: reason.trim() || undefined }] : []
    })
    if (moves.length < people.length) return
    move.mutate(moves, {
      onSuccess: (notMoved) => {
        if (notMoved.length === 0) onMoved()
        else setPeople(notMoved.map(({ person }) => person))
      },
    })
  }
  return (
    <FormDialog
      title={
        one
          ? t('people.moveTitle', { name: one.fullName })
          : t('people.moveManyTitle', { count: people.length, n: formatCount(people.length) })
      }
      classes={classes}
      problem={problem}
      submit={own ? undefined : t('people.move')}
      isPending={move.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {own && <OwnAccount step="move" />}
      <p>{one ? t('people.moveWhy', { unit: unitName(t, one.unit) }) : t('people.moveManyWhy')}</p>
      {one ? (
        <>
          <HeldRoles title={t('people.rolesMove')} roles={moving(one)} />
          <HeldRoles title={t('people.rolesStay')} roles={one.roles.filter((held) => held.unit.id !== one.unit.id)} />
          <UnusedCode of={one} />
        </>
      ) : (
        <MovingPeople people={people} each={each} />
      )}
      <UnitPicker
        first
        label={t(each ? 'people.field.newUnitOrEach' : 'people.field.newUnit')}
        asOf={today}
        unit={unit}
        onPick={setUnit}
        error={tried && !unit && !each ? t('violation.required') : (at('/unitId') ?? false)}
      />
      <TextInput
        label={t('people.field.reason')}
        autoComplete="off"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {!one && left.length > 0 && <NotMovedList left={left} of={all.length} />}
    </FormDialog>
  )
}

/** Who moves with which roles. @param each whether everybody moves to the successor of their own unit */
function MovingPeople({ people, each }: { people: Person[]; each: boolean }) {
  const { t } = useTranslation()
  return (
    <ul className={classes.moving}>
      {people.map((person) => {
        const to = each ? successorOf(person) : undefined
        return (
          <li key={person.id}>
            {person.fullName}: {unitName(t, person.unit)}
            {to && ` → ${unitName(t, to)}`}
            <small>
              {moving(person)
                .map(({ role }) => t(`people.role.${role}`))
                .join(', ') || t('people.noRoles')}
            </small>
            <UnusedCode of={person} />
          </li>
        )
      })}
    </ul>
  )
}

function NotMovedList({ left, of }: { left: NotMoved[]; of: number }) {
  const { t } = useTranslation()
  return (
    <div role="alert" className={classes.problem}>
      <p>{t('people.notMoved', { count: left.length, n: formatCount(left.length), of: formatCount(of) })}</p>
      <ul>
        {left.map(({ person, problem }) => (
          <li key={person.id}>
            {person.fullName}: {refusal(t, problem).all}
          </li>
        ))}
      </ul>
    </div>
  )
}
