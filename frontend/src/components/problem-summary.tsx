import { useEffect, useRef } from 'react'
import classes from './problem-summary.module.css'

interface Props {
  title: string
  /** Where to go, and the words that stand there too. */
  problems: { target: string; words: string }[]
  /** Counts the failed attempts, so that each of them moves the focus here. */
  failures: number
  /** Brings the field into view first, where it is not shown yet. */
  onGo?: (target: string) => void
}

/** What has to be mended, above a form: each line leads to its field. */
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
