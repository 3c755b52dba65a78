import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileButton } from '../../components/file-button'
import { formatSize } from './file-size'
import { largestFile } from './signed-file-queries'
import classes from './signed-file.module.css'

interface Props {
  label: string
  file: File | undefined
  /** `settled` is false while the file is checked, and if it is none that the server takes. */
  onPick: (file: File | undefined, settled: boolean) => void
}

type Fault = 'problem.file-empty' | 'problem.wrong-file-type' | 'signedFile.tooLarge'

/** As the server checks it. */
async function faultOf(file: File): Promise<Fault | undefined> {
  if (file.size === 0) return 'problem.file-empty'
  if (file.size > largestFile) return 'signedFile.tooLarge'
  return (await firstBytes(file)) === '%PDF-' ? undefined : 'problem.wrong-file-type'
}

const firstBytes = async (file: File) => String.fromCharCode(...new Uint8Array(await file.slice(0, 5).arrayBuffer()))

/** Lets the user choose a PDF to be sent later, and shows its name and size. */
export function FilePick({ label, file, onPick }: Props) {
  const { t } = useTranslation()
  const [fault, setFault] = useState<Fault>()
  const last = useRef<File>(undefined)
  const pick = async (picked: File | undefined) => {
    if (!picked) return
    last.current = picked
    setFault(undefined)
    onPick(undefined, false)
    // Of a file that cannot be read, nothing is known to be right.
    const found = await faultOf(picked).catch((): Fault => 'problem.wrong-file-type')
    if (last.current !== picked) return
    setFault(found)
    onPick(found ? undefined : picked, !found)
  }
  const drop = () => {
    last.current = undefined
    setFault(undefined)
    onPick(undefined, true)
  }
  return (
    <div>
      <FileButton label={label} accept="application/pdf,.pdf" onPick={(picked) => void pick(picked)} />
      {file && (
        <p className={classes.about}>
          {file.name} · {formatSize(file.size)}
        </p>
      )}
      {fault && (
        <>
          <p role="alert" tabIndex={-1} className={classes.problem}>
            {t(fault)}
          </p>
          <Button variant="default" onClick={drop}>
            {t('signedFile.drop')}
          </Button>
        </>
      )}
    </div>
  )
}
