import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileButton } from '../../components/file-button'
import { formatSize } from './file-size'
import { largestFile } from './signed-file-queries'
import classes from './signed-file.module.css'

interface Props {
  label: string
  file: File | undefined
  onPick: (file: File | undefined) => void
}

/** Lets the user choose a PDF to be sent later, and shows its name and size. */
export function FilePick({ label, file, onPick }: Props) {
  const { t } = useTranslation()
  const [tooLarge, setTooLarge] = useState(false)
  const pick = (picked: File | undefined) => {
    const fits = picked !== undefined && picked.size <= largestFile
    setTooLarge(picked !== undefined && !fits)
    if (fits) onPick(picked)
  }
  return (
    <div>
      <FileButton label={label} accept="application/pdf,.pdf" onPick={pick} />
      {file && (
        <p className={classes.about}>
          {file.name} · {formatSize(file.size)}
        </p>
      )}
      {tooLarge && (
        <p role="alert" className={classes.problem}>
          {t('signedFile.tooLarge')}
        </p>
      )}
    </div>
  )
}
