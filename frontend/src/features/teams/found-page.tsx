import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { TeamLevel, UnitView } from '../../api/types'
import { PageTitle } from '../../components/page-title'
import { UnsavedGuard } from '../../components/unsaved-guard'
import { unitName } from '../../reference/names'
import { useFound } from './changes'
import { DecisionFields } from './decision-fields'
import { ErrorSummary } from './error-summary'
import { fieldId, fieldText } from './field-problems'
import { blankFounding, readFounding, type FoundingDraft } from './founding-draft'
import { MembersFields } from './members-fields'
import { communeVillagesOptions } from './queries'
import classes from './teams.module.css'
import { useFieldLabels } from './use-field-labels'
import { useRefused } from './use-refused'
import { VillagesField } from './villages-field'

interface Props {
  unit: UnitView
  today: string
}

/** The form for a new team with its founding decision. */
export function FoundPage({ unit, today }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data: villages } = useSuspenseQuery(communeVillagesOptions(unit.id, today))
  const [before] = useState(blankFounding)
  const [draft, setDraft] = useState(before)
  const { refused, anything, setProblems, refuse } = useRefused()
  const { problems } = refused
  const found = useFound()
  const labelOf = useFieldLabels(() => undefined)

  const chosen = villages.filter(({ village }) => draft.villageIds.includes(village.id)).map(({ village }) => village)
  // Suggest a name after the unit or villages that the team serves; a typed name has priority.
  const after = draft.level === 'COMMUNE' ? [unit] : chosen
  const usual = t('team.usualName', { of: after.map((one) => lowerFirst(unitName(t, one))).join(', ') })
  const name = draft.name ?? (after.length > 0 ? usual : '')

  const change = (part: Partial<FoundingDraft>) => setDraft({ ...draft, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { body, problems: wrong } = readFounding({ ...draft, name }, unit.id)
    setProblems(wrong)
    if (Object.keys(wrong).length > 0) return
    found.mutate(body, {
      onSuccess: ({ id }) =>
        void navigate({
          to: '/to-cong-nghe-so/$teamId',
          params: { teamId: id },
          search: { recorded: 'founded' },
          ignoreBlocker: true,
        }),
      onError: (error) => refuse(error, fieldOf),
    })
  }
  const title = t('team.found')
  return (
    <>
      <PageTitle
        title={title}
        tabTitle={anything ? t('entry.errorTitle', { title }) : title}
        above={
          <Link to="/to-cong-nghe-so" search={{ unit: unit.id }}>
            {t('team.title')}
          </Link>
        }
      >
        <p>{unitName(t, unit)}</p>
      </PageTitle>
      <ErrorSummary refused={refused} labelOf={labelOf} />
      <form className={`card ${classes.form}`} onSubmit={submit} noValidate>
        <div className={classes.fields}>
          <NativeSelect
            id={fieldId('/level')}
            label={t('team.level.label')}
            value={draft.level}
            error={fieldText(t, problems['/level'])}
            onChange={(event) => change({ level: event.currentTarget.value as TeamLevel })}
            data={(['VILLAGE', 'COMMUNE'] as const).map((level) => ({ value: level, label: t(`team.level.${level}`) }))}
          />
          <TextInput
            id={fieldId('/validFrom')}
            label={t('team.validFrom')}
            inputMode="numeric"
            autoComplete="off"
            value={draft.validFrom}
            error={fieldText(t, problems['/validFrom'])}
            onChange={(event) => change({ validFrom: event.currentTarget.value })}
          />
        </div>
        {draft.level === 'VILLAGE' && (
          <VillagesField
            villages={villages.map(({ village, teams }) => ({ unit: village, teams }))}
            chosen={draft.villageIds}
            problem={problems['/villageIds']}
            onChange={(villageIds) => change({ villageIds })}
          />
        )}
        <TextInput
          id={fieldId('/name')}
          label={t('team.name')}
          autoComplete="off"
          maxLength={200}
          value={name}
          error={fieldText(t, problems['/name'])}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <h2>{t('team.founding')}</h2>
        <DecisionFields
          at="/founding"
          draft={draft.founding}
          problems={problems}
          onChange={(founding) => change({ founding })}
        />
        <h2>{t('team.coverage.members')}</h2>
        <MembersFields
          at="/members"
          members={draft.members}
          problems={problems}
          onChange={(members) => change({ members })}
        />
        <p className="soft">{t('team.purpose')}</p>
        <div className={classes.actions}>
          <Button type="submit" loading={found.isPending}>
            {t('team.found')}
          </Button>
        </div>
      </form>
      <UnsavedGuard unsaved={JSON.stringify(draft) !== JSON.stringify(before)} />
    </>
  )
}

const fieldOf = (pointer: string) => (pointer.startsWith('/villageIds') ? '/villageIds' : pointer)

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
