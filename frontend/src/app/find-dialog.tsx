import { Button, Modal, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckBox } from '../components/check-box'
import { problemText } from '../components/problem-text'
import classes from './find-dialog.module.css'
import shell from './shell.module.css'
import { slashIsOn, turnSlash } from './slash'
import { useFound } from './use-found'

const pause = 250

/** Finds pages, units, people, teams, reports and targets. The arrow keys go through the results; Enter opens the first one. */
export default function FindDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [slash, setSlash] = useState(slashIsOn)
  const results = useRef<HTMLDivElement>(null)
  const typed = text.normalize('NFC').trim().slice(0, 100)
  const [q] = useDebouncedValue(typed, pause)
  const { kinds, asking } = useFound(q)
  const settled = q === typed && !asking
  const count = kinds.reduce((sum, { items }) => sum + items.length, 0)
  const links = () => Array.from(results.current?.querySelectorAll('a') ?? [])
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const all = links()
    const at = all.findIndex((link) => link === document.activeElement)
    all[Math.min(Math.max(at + step, 0), all.length - 1)]?.focus()
  }
  return (
    <Modal opened onClose={onClose} title={t('shell.find')} withCloseButton={false} size="lg">
      <div ref={results} onKeyDown={press}>
        <TextInput
          data-autofocus
          label={t('find.label')}
          description={t('find.hint')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && q === typed) links()[0]?.click()
          }}
        />
        <p role="status" className="soft">
          {q !== '' && (settled ? t(count === 0 ? 'find.none' : 'find.count', { count }) : t('state.loading'))}
        </p>
        {q !== '' &&
          kinds
            .filter(({ items, problem }) => items.length > 0 || problem)
            .map(({ kind, items, problem }) => (
              <section key={kind} className={classes.kind}>
                <h3>{t(`find.kind.${kind}`)}</h3>
                {problem && <p role="alert">{problemText(t, problem)}</p>}
                <ul>
                  {items.map(({ key, path, name, detail }) => (
                    <li key={key}>
                      <Link to={path} onClick={onClose}>
                        {name}
                      </Link>
                      {detail && <small>{detail}</small>}
                    </li>
                  ))}
                </ul>
              </section>
            ))}
      </div>
      <div className={shell.choices}>
        <Button variant="default" onClick={onClose}>
          {t('sheet.close')}
        </Button>
        <CheckBox
          label={t('picker.shortcut')}
          checked={slash}
          onChange={(on) => {
            turnSlash(on)
            setSlash(on)
          }}
        />
      </div>
    </Modal>
  )
}
