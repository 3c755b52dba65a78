import { useTranslation } from 'react-i18next'

const fields = {
  '/effectiveOn': 'team.effectiveOn',
  '/level': 'team.level.label',
  '/name': 'team.name',
  '/note': 'team.note',
  '/unitId': 'team.newUnit',
  '/validFrom': 'team.validFrom',
  '/villageIds': 'team.villages',
} as const

const decision = {
  number: 'team.decision.number',
  date: 'team.decision.date',
  signer: 'team.decision.signer',
} as const

const member = {
  name: 'team.member.name',
  phone: 'team.member.phone',
  position: 'team.member.position',
  personId: 'team.member.who',
  role: 'team.member.role',
} as const

/**
 * Returns a function that gives the label of the field at a JSON pointer.
 *
 * @param memberName gives the name of a member of the roster for a pointer to that member
 */
export function useFieldLabels(memberName: (pointer: string) => string | undefined) {
  const { t } = useTranslation()
  return (pointer: string): string | undefined => {
    const [, first, second, third] = pointer.split('/')
    const field = fields[pointer as keyof typeof fields]
    if (field) return t(field)
    if (first === 'decision' || first === 'founding') {
      const key = decision[second as keyof typeof decision]
      return key && t(key)
    }
    const key = member[third as keyof typeof member]
    if (key) return t('team.member.fieldOf', { number: Number(second) + 1, field: t(key) })
    return memberName(pointer)
  }
}
