import { Button, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { Indicator, UnitRef } from '../../api/types'
import { FormDialog } from '../../components/form-dialog'
import { inLanguage, unitName } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import { blankIndicator, draftOf, picked, readIndicator } from './indicator-draft'
import { IndicatorFields } from './indicator-fields'
import { indicatorProblemText } from './indicator-problem'
import classes from './indicators.module.css'
import { catalogueOptions, useDefine, useEdit } from './queries'

interface Props {
  /** The indicator to edit; undefined for a new one. */
  indicator?: Indicator
  indicators: Indicator[]
  owners: UnitRef[]
  today: string
  onClose: () => void
}

/** Creates an indicator, with or without an entry of the catalogue, or edits one. */
export function IndicatorDialog({ indicator, indicators, owners, today, onClose }: Props) {
  const { t } = useTranslation()
  const isNew = !indicator
  const { data: catalogue } = useQuery({ ...catalogueOptions(), enabled: isNew })
  const [draft, setDraft] = useState(() =>
    indicator ? draftOf(indicator) : { ...blankIndicator, validFrom: formatDate(today) },
  )
  const [ownerId, setOwnerId] = useState(owners[0]?.id ?? '')
  const [tried, setTried] = useState(false)
  const define = useDefine()
  const edit = useEdit(indicator)
  const saving = indicator ? edit : define
  const { code, validFrom, definition, problems } = readIndicator(draft, isNew)

  // Those picked from the catalogue, the one in the form last. Each is a part of the one before it.
  const [path, setPath] = useState<string[]>([])
  const [made, setMade] = useState<Indicator[]>([])
  const known = [...indicators, ...made.filter(({ id }) => !indicators.some((one) => one.id === id))]
  const entryOf = (chosen: string | undefined) => catalogue?.items.find((one) => one.code === chosen)
  const missing = entryOf(path.at(-1))?.partCodes.filter((part) => !known.some((one) => one.code === part)) ?? []

  const nameOf = (part: string) => {
    const entry = entryOf(part)
    return entry ? inLanguage(entry.name) : part
  }
  const fill = (codes: string[], from: Indicator[]) => {
    const entry = entryOf(codes.at(-1))
    if (entry) setDraft({ ...draft, ...picked(entry, from) })
    setPath(codes)
    setTried(false)
  }
  const submit = () => {
    setTried(true)
    if (Object.keys(problems).length > 0) return
    if (indicator) edit.mutate(definition, { onSuccess: onClose })
    else if (validFrom)
      define.mutate(
        { ownerId, code, validFrom, definition },
        {
          onSuccess: (one) => {
            if (path.length < 2) return onClose()
            setMade([...made, one])
            fill(path.slice(0, -1), [...known, one])
          },
        },
      )
  }
  return (
    <FormDialog
      title={t(isNew ? 'indicators.define' : 'indicators.editTitle')}
      size="lg"
      classes={classes}
      problem={saving.error && indicatorProblemText(t, saving.error as ApiProblem)}
      submit={t('report.save')}
      isPending={saving.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {isNew && catalogue && (
        <NativeSelect
          label={t('indicators.pick')}
          value={path.at(-1) ?? ''}
          onChange={(event) => fill(event.currentTarget.value ? [event.currentTarget.value] : [], known)}
          data={[
            { value: '', label: t('indicators.byHand') },
            ...catalogue.items.map((one) => ({
              value: one.code,
              label: `${inLanguage(one.group)} – ${inLanguage(one.name)}`,
            })),
          ]}
        />
      )}
      {missing.length > 0 && (
        <div role="status">
          <p>{t('indicators.missingParts', { names: missing.map(nameOf).join('; ') })}</p>
          <div className={classes.tools}>
            {missing.filter(entryOf).map((part) => (
              <Button key={part} variant="default" onClick={() => fill([...path, part], known)}>
                {t('indicators.defineFirst', { name: nameOf(part) })}
              </Button>
            ))}
          </div>
        </div>
      )}
      {path.length > 1 && <p className="soft">{t('indicators.thenBack', { name: nameOf(path.at(-2) ?? '') })}</p>}
      {isNew && owners.length > 1 && (
        <NativeSelect
          label={t('indicators.owner')}
          value={ownerId}
          onChange={(event) => setOwnerId(event.currentTarget.value)}
          data={owners.map((unit) => ({ value: unit.id, label: unitName(t, unit) }))}
        />
      )}
      {indicator && <p className="soft">{t('indicators.editWhy', { code: indicator.code })}</p>}
      <IndicatorFields
        draft={draft}
        problems={tried ? problems : {}}
        others={known.filter(({ id }) => id !== indicator?.id)}
        isNew={isNew}
        onChange={setDraft}
      />
    </FormDialog>
  )
}
