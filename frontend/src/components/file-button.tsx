import { Button } from '@mantine/core'
import { useRef } from 'react'

interface Props {
  label: string
  /** Types of files, as in the attribute of an input. */
  accept: string
  onPick: (file: File | undefined) => void
}

/** A button that lets the user choose a file. The same file can be chosen again after a correction. */
export function FileButton({ label, accept, onPick }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button variant="default" className="wordy" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={({ currentTarget }) => {
          onPick(currentTarget.files?.[0])
          // Otherwise the browser reports no change when the same file is chosen again.
          currentTarget.value = ''
        }}
      />
    </>
  )
}
