import { Button, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../../api/problem'
import type { ReportTemplate, UnitView, Wording } from '../../../api/types'
import { UnsavedGuard } from '../../../components/unsaved-guard'
import { byLine, isSigned } from '../paper-draft'
import classes from '../paper-editor.module.css'
import { PassagesEditor } from '../passages-editor'
import { unknownText, type Placeholders } from '../placeholders'
import { RecipientsField } from '../recipients-field'
import { reportProblemText } from '../report-problem'
import { SignatureFields } from '../signature-fields'
import { useSaveTemplate } from './queries'
import { TemplatePaper } from './template-paper'

interface Props {
  template: ReportTemplate
  placeholders: Placeholders
  unit: UnitView
  date: string
  onSaved: (saved: ReportTemplate) => void
}

export function TemplateEditor({ template, placeholders, unit, date, onSaved }: Props) {
  const { t } = useTranslation()
  const before = { ...template.wording, recipients: template.wording.recipients.join('\n') }
  const [draft, setDraft] = useState(before)
  const [prepares, setPrepares] = useState(template.prepares)
  const [incomplete, setIncomplete] = useState(false)
  const save = useSaveTemplate(template.regimeId, template.version)
  const problem = save.error as ApiProblem | null
  const wording: Wording = {
    ...draft,
    body: draft.body.filter(({ text }) => text.trim() !== ''),
    recipients: byLine(draft.recipients),
  }
  const complete = wording.subject.trim() !== '' && wording.body.length > 0 && isSigned(wording.signature)
  const unsaved = prepares !== template.prepares || JSON.stringify(draft) !== JSON.stringify(before)

  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const unknownWords = (text: string) => unknownText(t, text, placeholders)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIncomplete(!complete)
    if (!complete) return
    save.mutate({ wording, prepares }, { onSuccess: onSaved })
  }
  return (
    <div className={classes.editor}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <label className={classes.switch}>
          <input
            type="checkbox"
            role="switch"
            checked={prepares}
            onChange={(event) => setPrepares(event.currentTarget.checked)}
          />
          {t('template.prepares')}
        </label>
        <TextInput
          label={t('report.field.subject')}
          value={draft.subject}
          onChange={(event) => change({ subject: event.currentTarget.value })}
          error={(incomplete && draft.subject.trim() === '' && t('report.required')) || unknownWords(draft.subject)}
        />
        <PassagesEditor
          passages={draft.body}
          placeholders={placeholders}
          unknownWords={unknownWords}
          onChange={(body) => change({ body })}
        />
        <p className="soft">{t('template.brackets')}</p>
        <SignatureFields
          signature={draft.signature}
          missing={incomplete ? t('report.required') : undefined}
          onChange={(signature) => change({ signature })}
        />
        <RecipientsField value={draft.recipients} onChange={(recipients) => change({ recipients })} />
        <div className={classes.bar}>
          <Button type="submit" loading={save.isPending} disabled={!unsaved}>
            {t('report.save')}
          </Button>
          {incomplete && !complete && (
            <p role="alert" className={classes.problem}>
              {t('report.incomplete')}
            </p>
          )}
          {problem && (
            <p role="alert" className={classes.problem}>
              {reportProblemText(t, problem)} {problem.key === 'stale' && t('template.stale')}
            </p>
          )}
          {!unsaved && template.editedAt && <p className="soft">{t('template.saved')}</p>}
        </div>
      </form>
      <div className={classes.preview} role="region" aria-label={t('report.preview')} tabIndex={0}>
        <TemplatePaper wording={wording} placeholders={placeholders} unit={unit} date={date} />
      </div>
      <UnsavedGuard unsaved={unsaved} />
    </div>
  )
}
