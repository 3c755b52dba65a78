import { useEffect, useRef } from 'react'
import classes from './problem-summary.module.css'

interface Props {
  title: string
  /** For each problem the id of its field, and the words that the field shows too. */
  problems: { target: string; words: string }[]
  /** Number of failed attempts; each new one moves the focus to the summary. */
  failures: number
  /** Called before the focus moves to a field, to show a field that is hidden. */
  onGo?: (target: string) => void
}

/** The problems of a form, above it. Each line links to its field. */
export function ProblemSummary({ title, problems, failures, onGo }: Props) {
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failures > 0) summary.current?.focus()
  }, [failures])
  if (problems.length === 0) return null
  return (
    <div ref={summary} className={classes.summary} role="alert" tabIndex={-1} aria-labelledby="summary-title">
      <h2 id="summary-title">{title}</h2>
      <ul>
        {problems.map(({ target, words }) => (
          <li key={`${target} ${words}`}>
            <a
              href={`#${target}`}
              onClick={(event) => {
                event.preventDefault()
                onGo?.(target)
                document.getElementById(target)?.focus()
              }}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
