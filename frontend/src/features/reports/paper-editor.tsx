import { Button, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { ReportView } from '../../api/types'
import { UnsavedGuard } from '../../components/unsaved-guard'
import { isComplete, isMissing, toDraft, toPaper, type PaperDraft } from './paper-draft'
import classes from './paper-editor.module.css'
import { PassagesEditor } from './passages-editor'
import { fill, fillBody, unknownText } from './placeholders'
import { useSavePaper } from './queries'
import { RecipientsField } from './recipients-field'
import { reportProblemText } from './report-problem'
import { Sheet } from './sheet'
import { SignatureFields } from './signature-fields'

interface Props {
  report: ReportView
  onClose: () => void
}

/** Edits the text of a draft. Figures appear in it as placeholders, so that users cannot change them. */
export function PaperEditor({ report, onClose }: Props) {
  const { t } = useTranslation()
  const { asOf, placeholders } = report
  const [before] = useState(() => toDraft(report.paper))
  const [draft, setDraft] = useState(before)
  // The edited version. A newer version that loads meanwhile must not be overwritten unseen.
  const [seen] = useState(report.version)
  const [asking, setAsking] = useState(false)
  const [incomplete, setIncomplete] = useState(false)
  const save = useSavePaper(report.id, seen)
  const problem = save.error as ApiProblem | null
  const paper = toPaper(draft)
  const unsaved = JSON.stringify(draft) !== JSON.stringify(before)

  const change = (part: Partial<PaperDraft>) => setDraft({ ...draft, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIncomplete(!isComplete(draft))
    if (!isComplete(draft)) return
    save.mutate(paper, { onSuccess: onClose })
  }
  const field = (name: 'superiorBody' | 'issuingBody' | 'place' | 'subject' | 'addressee') => (
    <TextInput
      label={t(`report.field.${name}`)}
      value={draft[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      description={name === 'addressee' && t('reportPaper.addresseeWhen')}
      error={(incomplete && isMissing(draft, name) && t('report.required')) || unknownWords(draft[name])}
    />
  )
  const unknownWords = (text: string) => unknownText(t, text, placeholders)

  return (
    <div className={classes.editor}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <div className={classes.pair}>
          {field('superiorBody')}
          {field('issuingBody')}
          {field('place')}
        </div>
        {field('subject')}
        {field('addressee')}
        <PassagesEditor
          passages={draft.body}
          placeholders={placeholders}
          unknownWords={unknownWords}
          onChange={(body) => change({ body })}
        />
        <SignatureFields
          signature={draft.signature}
          missing={incomplete ? t('report.required') : undefined}
          onChange={(signature) => change({ signature })}
        />
        <RecipientsField value={draft.recipients} onChange={(recipients) => change({ recipients })} />
        <div className={classes.bar}>
          <Button type="submit" loading={save.isPending}>
            {t('report.save')}
          </Button>
          <Button variant="default" onClick={() => (unsaved ? setAsking(true) : onClose())}>
            {t('report.close')}
          </Button>
          {incomplete && !isComplete(draft) && (
            <p role="alert" className={classes.problem}>
              {t('report.incomplete')}
            </p>
          )}
          {problem && (
            <p role="alert" className={classes.problem}>
              {reportProblemText(t, problem)} {problem.key === 'stale' && t('report.problem.staleWords')}
            </p>
          )}
        </div>
      </form>
      <div className={classes.preview} role="region" aria-label={t('report.preview')} tabIndex={0}>
        <Sheet
          paper={{ ...paper, subject: fill(paper.subject, placeholders) }}
          body={fillBody(paper.body, placeholders)}
          asOf={asOf}
          edition={report.edition}
          state="DRAFT"
        />
      </div>
      <UnsavedGuard unsaved={unsaved} asking={asking} onStay={() => setAsking(false)} onDrop={onClose} />
    </div>
  )
}
