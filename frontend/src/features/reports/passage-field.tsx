import { NativeSelect, Textarea } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Passage } from '../../api/types'
import { CloseIcon, DownIcon, UpIcon } from '../../components/icons'
import classes from './paper-editor.module.css'
import { fill, type Placeholders } from './placeholders'

const styles = ['HEADING', 'TEXT', 'ITEM'] as const

interface Props {
  number: number
  passage: Passage
  placeholders: Placeholders
  problem: string | false
  onChange: (passage: Passage) => void
  onUp: (() => void) | undefined
  onDown: (() => void) | undefined
  onRemove: () => void
}

/** Edits a passage of the body. Placeholders are inserted at the cursor. */
export function PassageField({ number, passage, placeholders, problem, onChange, onUp, onDown, onRemove }: Props) {
  const { t } = useTranslation()
  const area = useRef<HTMLTextAreaElement>(null)
  const insert = (name: string) => {
    const element = area.current
    if (!element) return
    element.setRangeText(`{${name}}`, element.selectionStart, element.selectionEnd, 'end')
    onChange({ ...passage, text: element.value })
    element.focus()
  }
  return (
    <div className={classes.passage} role="group" aria-label={t('report.passage', { number })}>
      <Textarea
        ref={area}
        size="md"
        aria-label={t('report.passageText', { number })}
        classNames={{ input: classes.text }}
        rows={Math.max(passage.style === 'TEXT' ? 2 : 1, Math.ceil(passage.text.length / 60))}
        value={passage.text}
        onChange={(event) => onChange({ ...passage, text: event.currentTarget.value })}
        error={problem}
      />
      {passage.text.includes('{') && (
        <p className={classes.filled} lang="vi">
          <span className="visually-hidden">{t('report.reads')}</span>
          {fill(passage.text, placeholders)}
        </p>
      )}
      <div className={classes.tools}>
        <NativeSelect
          size="sm"
          className={classes.choice}
          aria-label={t('report.style.label')}
          value={passage.style}
          onChange={(event) => onChange({ ...passage, style: event.currentTarget.value as Passage['style'] })}
          data={styles.map((style) => ({ value: style, label: t(`report.style.${style}`) }))}
        />
        <NativeSelect
          size="sm"
          className={classes.choice}
          aria-label={t('report.insert')}
          value=""
          onChange={(event) => insert(event.currentTarget.value)}
          data={[
            { value: '', label: t('report.insert') },
            ...placeholders.map(({ name, value }) => ({ value: name, label: `{${name}}: ${short(value)}` })),
          ]}
        />
        <button type="button" aria-label={t('report.up')} disabled={!onUp} onClick={onUp}>
          <UpIcon size={18} />
        </button>
        <button type="button" aria-label={t('report.down')} disabled={!onDown} onClick={onDown}>
          <DownIcon size={18} />
        </button>
        <button type="button" aria-label={t('report.remove')} onClick={onRemove}>
          <CloseIcon size={18} />
        </button>
      </div>
    </div>
  )
}

const longest = 60

function short(value: string): string {
  return value.length > longest ? `${value.slice(0, longest)}…` : value
}
