import { Button } from '@mantine/core'
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryField, EntryForm } from '../../api/types'
import { PageTitle } from '../../components/page-title'
import { inLanguage } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import type { Entry, FieldProblem } from './entries'
import classes from './entry-fields.module.css'
import { FigureField, fieldId } from './figure-field'
import { problemWords } from './problem-words'

interface Props {
  form: EntryForm
  fields: EntryField[]
  entryOf: (indicatorId: string) => Entry
  problems: FieldProblem[]
  failures: number
  head: ReactNode
  about: ReactNode
  title: string
  onChange: (indicatorId: string, entry: Entry) => void
  onCheck: () => void
}

export function EntryFields({
  form,
  fields,
  entryOf,
  problems,
  failures,
  head,
  about,
  title,
  onChange,
  onCheck,
}: Props) {
  const { t } = useTranslation()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failures > 0) summary.current?.focus()
  }, [failures])

  const wordsOf = (indicatorId: string) => {
    const problem = problems.find((each) => each.indicatorId === indicatorId)
    const field = fields.find(({ indicator }) => indicator.id === indicatorId)
    return problem && field
      ? problemWords(t, problem.code, inLanguage(field.indicator.name), entryOf(indicatorId))
      : undefined
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onCheck()
  }
  const heading = `${title} ${formatDate(form.asOf)}`
  return (
    <>
      <PageTitle
        title={heading}
        tabTitle={problems.length > 0 ? t('entry.errorTitle', { title: heading }) : heading}
        above={head}
      >
        {about}
      </PageTitle>
      {problems.length > 0 && (
        <div ref={summary} className={classes.summary} role="alert" tabIndex={-1} aria-labelledby="summary-title">
          <h2 id="summary-title">{t('entry.summary', { count: problems.length })}</h2>
          <ul>
            {problems.map(({ indicatorId }) => (
              <li key={indicatorId}>
                <a
                  href={`#${fieldId(indicatorId)}`}
                  onClick={(event) => {
                    event.preventDefault()
                    document.getElementById(fieldId(indicatorId))?.focus()
                  }}
                >
                  {wordsOf(indicatorId)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <form onSubmit={submit} noValidate>
        {fields.map((field) => (
          <FigureField
            key={field.indicator.id}
            field={field}
            entry={entryOf(field.indicator.id)}
            error={wordsOf(field.indicator.id)}
            onChange={(entry) => onChange(field.indicator.id, entry)}
          />
        ))}
        <div className={classes.actions}>
          <Button type="submit" size="lg">
            {t('entry.check')}
          </Button>
          <p className="soft">{t('entry.shortcut')}</p>
        </div>
      </form>
    </>
  )
}
