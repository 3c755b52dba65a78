import classes from './teams.module.css'

export function RefusedWords({ words }: { words: string | undefined }) {
  if (!words) return null
  return (
    <p role="alert" className={classes.problem}>
      {words}
    </p>
  )
}
