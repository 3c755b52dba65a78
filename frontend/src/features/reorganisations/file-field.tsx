import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FilePart } from './import-draft'
import { fieldId } from './refusals'
import classes from './reorganisations.module.css'

interface Props {
  part: FilePart
  file: File | undefined
  problem: string | undefined
  onPick: (file: File | undefined) => void
}

/** The field for one of the files, with a list of its columns. */
export function FileField({ part, file, problem, onPick }: Props) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const id = fieldId(part)
  useEffect(() => {
    // Without this, choosing the same file again after a correction would cause no event.
    if (!file && input.current) input.current.value = ''
  }, [file])
  return (
    <div>
      <label className={classes.label} htmlFor={id}>
        {t(`reorg.import.file.${part}`)}
      </label>
      <p id={`${id}-how`} className={classes.columns}>
        {t(`reorg.import.fileHow.${part}`)}
      </p>
      <input
        ref={input}
        id={id}
        type="file"
        className={classes.file}
        accept=".csv,.xlsx"
        aria-invalid={Boolean(problem)}
        aria-describedby={problem ? `${id}-how ${id}-problem` : `${id}-how`}
        onChange={(event) => onPick(event.currentTarget.files?.[0])}
      />
      {problem && (
        <p id={`${id}-problem`} className={classes.problem}>
          {problem}
        </p>
      )}
    </div>
  )
}
