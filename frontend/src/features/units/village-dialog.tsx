import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { NewReorganisation, UnitView } from '../../api/types'
import { FormDialog } from '../../components/form-dialog'
import { unitName } from '../../reference/names'
import { useReorganise } from './queries'
import classes from './units.module.css'
import { readVillages, type Decision, type VillageDraft, type VillageWork } from './village-draft'
import { villageProblemText } from './village-problem'

interface Props {
  commune: UnitView
  work: VillageWork
  decision: Decision
  onDone: (recorded: NewReorganisation, decision: Decision) => void
  onClose: () => void
}

const types = ['THON', 'TO_DAN_PHO'] as const
const fields = ['decisionNumber', 'decisionDate', 'issuer', 'effectiveOn'] as const

/** A change of villages and its decision. */
export function VillageDialog({ commune, work, decision, onDone, onClose }: Props) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<VillageDraft>(() => ({
    ...decision,
    names: work.kind === 'RENAME' ? work.village.name : '',
    type: commune.type === 'XA' ? 'THON' : 'TO_DAN_PHO',
  }))
  const [tried, setTried] = useState(false)
  const reorganise = useReorganise()
  const { reorganisation, problems } = readVillages(draft, work, commune)
  const wrong = (name: keyof VillageDraft) => {
    const problem = tried && problems[name]
    return problem && (problem === 'date' ? t('date.unreadable') : t('units.draft.required'))
  }
  const change = (part: Partial<VillageDraft>) => setDraft({ ...draft, ...part })

  const submit = () => {
    setTried(true)
    if (!reorganisation) return
    const { decisionNumber, decisionDate, issuer, effectiveOn } = draft
    const again = { decisionNumber, decisionDate, issuer, effectiveOn }
    reorganise.mutate(reorganisation, { onSuccess: () => onDone(reorganisation, again) })
  }
  return (
    <FormDialog
      title={titleOf()}
      size="lg"
      wide
      classes={classes}
      problem={reorganise.error && villageProblemText(t, reorganise.error as ApiProblem)}
      submit={t('units.record')}
      isPending={reorganise.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {work.kind === 'MERGE' && (
        <p data-row>
          {t('units.mergeWhat', { names: work.villages.map((village) => unitName(t, village)).join(', ') })}
        </p>
      )}
      {work.kind === 'END' && <p data-row>{t('units.endWhat', { unit: unitName(t, work.village) })}</p>}
      {(work.kind === 'ESTABLISH' || work.kind === 'MERGE') && (
        <NativeSelect
          label={t('units.typeLabel')}
          value={draft.type}
          onChange={(event) => change({ type: event.currentTarget.value as VillageDraft['type'] })}
          data={types.map((value) => ({ value, label: t(`units.typeName.${value}`) }))}
        />
      )}
      {work.kind === 'ESTABLISH' && (
        <Textarea
          data-row
          data-autofocus
          label={t('units.names')}
          rows={4}
          maxLength={20_000}
          value={draft.names}
          error={wrong('names')}
          onChange={(event) => change({ names: event.currentTarget.value })}
        />
      )}
      {(work.kind === 'MERGE' || work.kind === 'RENAME') && (
        <TextInput
          data-autofocus
          label={t('units.newName')}
          autoComplete="off"
          maxLength={100}
          value={draft.names}
          error={wrong('names')}
          onChange={(event) => change({ names: event.currentTarget.value })}
        />
      )}
      {fields.map((name) => (
        <TextInput
          key={name}
          label={t(`units.${name}`)}
          data-autofocus={work.kind === 'END' && name === 'decisionNumber'}
          inputMode={name === 'decisionDate' || name === 'effectiveOn' ? 'numeric' : undefined}
          autoComplete="off"
          maxLength={name === 'issuer' ? 200 : 100}
          value={draft[name]}
          error={wrong(name)}
          onChange={(event) => change({ [name]: event.currentTarget.value })}
        />
      ))}
    </FormDialog>
  )

  function titleOf() {
    switch (work.kind) {
      case 'ESTABLISH':
        return t('units.establish')
      case 'MERGE':
        return t('units.merge', { count: work.villages.length })
      case 'RENAME':
        return t('units.renameOne', { unit: unitName(t, work.village) })
      case 'END':
        return t('units.endOne', { unit: unitName(t, work.village) })
    }
  }
}
