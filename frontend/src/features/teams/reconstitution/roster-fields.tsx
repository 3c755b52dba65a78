import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TeamMember } from '../../../api/types'
import { StackedTable } from '../../../components/stacked-table'
import { fieldId, fieldText, type FieldProblems } from '../field-problems'
import { memberRoles } from '../member-draft'
import classes from '../teams.module.css'
import { memberPointer, type Change, type ReconstitutionDraft } from './draft'

interface Props {
  roster: TeamMember[]
  changes: ReconstitutionDraft['changes']
  problems: FieldProblems
  onChange: (changes: ReconstitutionDraft['changes']) => void
}

/** The present members, each with a field for their change. */
export function RosterFields({ roster, changes, problems, onChange }: Props) {
  const { t } = useTranslation()
  const choose = (id: string, value: string) => {
    const others = Object.fromEntries(Object.entries(changes).filter(([one]) => one !== id))
    onChange(value === '' ? others : { ...others, [id]: value as Change })
  }
  if (roster.length === 0) return <p className="soft">{t('team.noMembers')}</p>
  return (
    <StackedTable
      caption={t('team.reconstitution.roster')}
      columns={[
        t('team.member.name'),
        t('team.member.role'),
        t('team.member.position'),
        t('team.reconstitution.becomes'),
      ]}
      className={classes.table}
    >
      <tbody role="rowgroup">
        {roster.map(({ id, name, role, position }) => {
          const change = changes[id]
          return (
            <tr key={id} role="row" data-change={change === 'LEAVE' ? 'leaves' : change && 'changes'}>
              <th role="rowheader" scope="row">
                {name}
              </th>
              <td role="cell" data-label={t('team.member.role')}>
                {t(`team.role.${role}`)}
              </td>
              <td role="cell" data-label={t('team.member.position')} data-none={!position}>
                {position ?? '—'}
              </td>
              <td role="cell" data-label={t('team.reconstitution.becomes')}>
                <NativeSelect
                  id={fieldId(memberPointer(id))}
                  aria-label={t('team.reconstitution.becomesOf', { name })}
                  value={change ?? ''}
                  error={fieldText(t, problems[memberPointer(id)])}
                  onChange={(event) => choose(id, event.currentTarget.value)}
                  data={[
                    { value: '', label: t('team.reconstitution.stays') },
                    ...memberRoles
                      .filter((other) => other !== role)
                      .map((other) => ({ value: other, label: t(`team.role.${other}`) })),
                    { value: 'LEAVE', label: t('team.reconstitution.leaves') },
                  ]}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </StackedTable>
  )
}
