import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Passage } from '../../api/types'
import classes from './paper-editor.module.css'
import { PassageField } from './passage-field'
import type { Placeholders } from './placeholders'

interface Props {
  passages: Passage[]
  placeholders: Placeholders
  unknownWords: (text: string) => string | false
  onChange: (passages: Passage[]) => void
}

/** Edits the passages of the body. */
export function PassagesEditor({ passages, placeholders, unknownWords, onChange }: Props) {
  const { t } = useTranslation()
  const swap = (index: number, other: number) =>
    onChange(passages.map((passage, at) => passages[at === index ? other : at === other ? index : at] ?? passage))
  return (
    <fieldset className={classes.passages}>
      <legend>{t('report.field.body')}</legend>
      <p className="soft">{t('report.linked')}</p>
      {passages.map((passage, index) => (
        <PassageField
          key={index}
          number={index + 1}
          passage={passage}
          placeholders={placeholders}
          problem={unknownWords(passage.text)}
          onChange={(changed) => onChange(passages.map((each, at) => (at === index ? changed : each)))}
          onUp={index > 0 ? () => swap(index, index - 1) : undefined}
          onDown={index < passages.length - 1 ? () => swap(index, index + 1) : undefined}
          onRemove={() => onChange(passages.filter((_, at) => at !== index))}
        />
      ))}
      <Button variant="default" onClick={() => onChange([...passages, { style: 'TEXT', text: '' }])}>
        {t('report.addPassage')}
      </Button>
    </fieldset>
  )
}
