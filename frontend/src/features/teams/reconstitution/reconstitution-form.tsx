import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Team, TeamMember } from '../../../api/types'
import { unitName } from '../../../reference/names'
import { formatDate } from '../../../shared/dates'
import { DecisionFields } from '../decision-fields'
import { fieldId, fieldText, type FieldProblems } from '../field-problems'
import { MembersFields, type FormerMember } from '../members-fields'
import classes from '../teams.module.css'
import { VillagesField, type VillageChoice } from '../villages-field'
import type { ReconstitutionDraft } from './draft'
import { RosterFields } from './roster-fields'

interface Props {
  team: Team
  roster: TeamMember[]
  former: FormerMember[]
  villages: VillageChoice[]
  draft: ReconstitutionDraft
  problems: FieldProblems
  onChange: (part: Partial<ReconstitutionDraft>) => void
  onCheck: () => void
}

/** The form for a decision and its changes. */
export function ReconstitutionForm({ team, roster, former, villages, draft, problems, onChange, onCheck }: Props) {
  const { t } = useTranslation()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onCheck()
  }
  const more = draft.villageIds !== undefined || draft.name !== team.name
  return (
    <form className={`card ${classes.form}`} onSubmit={submit} noValidate>
      <h2>{t('team.decision.title')}</h2>
      <DecisionFields
        at="/decision"
        draft={draft.decision}
        problems={problems}
        onChange={(decision) => onChange({ decision })}
      />
      <div className={classes.fields}>
        <TextInput
          id={fieldId('/effectiveOn')}
          label={t('team.effectiveOn')}
          inputMode="numeric"
          autoComplete="off"
          value={draft.effectiveOn}
          error={fieldText(t, problems['/effectiveOn'])}
          onChange={(event) => onChange({ effectiveOn: event.currentTarget.value })}
        />
        {team.successors && team.successors.length > 0 && (
          <NativeSelect
            id={fieldId('/unitId')}
            label={t('team.newUnit')}
            description={team.unitEndedOn && t('team.unitEnded', { date: formatDate(team.unitEndedOn) })}
            value={draft.unitId}
            error={fieldText(t, problems['/unitId'])}
            // Another commune has other villages, so reset the choice.
            onChange={(event) => onChange({ unitId: event.currentTarget.value, villageIds: undefined })}
            data={[
              { value: '', label: t('regimes.choose') },
              ...team.successors.map((unit) => ({ value: unit.id, label: unitName(t, unit) })),
            ]}
          />
        )}
      </div>
      <h2>{t('team.reconstitution.roster')}</h2>
      <RosterFields
        roster={roster}
        changes={draft.changes}
        problems={problems}
        onChange={(changes) => onChange({ changes })}
      />
      <h2>{t('team.reconstitution.joining')}</h2>
      <MembersFields
        at="/joins"
        members={draft.joins}
        former={former}
        problems={problems}
        onChange={(joins) => onChange({ joins })}
      />
      <p className="soft">{t('team.purpose')}</p>
      <details open={more || Boolean(problems['/villageIds'] ?? problems['/name'])} className={classes.details}>
        <summary>{t('team.reconstitution.more')}</summary>
        {team.level === 'VILLAGE' && (
          <VillagesField
            villages={villages}
            chosen={draft.villageIds ?? team.villages.map(({ unit }) => unit.id)}
            problem={problems['/villageIds']}
            onChange={(villageIds) => onChange({ villageIds })}
          />
        )}
        <TextInput
          id={fieldId('/name')}
          label={t('team.name')}
          autoComplete="off"
          maxLength={200}
          value={draft.name}
          error={fieldText(t, problems['/name'])}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
      </details>
      <Textarea
        id={fieldId('/note')}
        label={t('team.note')}
        description={t('team.noteWhy')}
        size="md"
        rows={2}
        maxLength={1000}
        value={draft.note}
        error={fieldText(t, problems['/note'])}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
      <div className={classes.actions}>
        <Button type="submit">{t('entry.check')}</Button>
      </div>
    </form>
  )
}
