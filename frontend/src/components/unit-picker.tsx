import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../api/problem'
import type { Level, UnitRef } from '../api/types'
import { unitName } from '../reference/names'
import { foundUnits, onlyMeant, unitSearchOptions } from '../reference/units'
import { problemText } from './problem-text'
import { UnitOption } from './unit-option'
import classes from './unit-picker.module.css'

const pause = 250

/** Milliseconds for which the results stay after leaving, so that a button below them does not move away under a click. */
const aClick = 200

interface Props {
  /** Id of the input, for links from a summary of problems. */
  id?: string
  label: string
  /** Units that exist on this date come first. */
  asOf: string
  level?: Level
  /** Only units at any depth below this one. */
  under?: string
  /** The chosen unit. */
  unit?: UnitRef
  /** Called with undefined when the user types over the chosen unit. */
  onPick: (unit: (UnitRef & { ancestors?: UnitRef[] }) | undefined) => void
  /** Whether a unit that has ended by the date can be chosen too, not only its successors. */
  endedToo?: boolean
  /** For the search of a page: `/` focuses it, and the results cover the content below instead of moving it. */
  floating?: boolean
  /** Whether the field gets the focus when its dialog opens. */
  first?: boolean
  error?: string | false
}

/** Searches units by name (also former names, and without diacritics) or code. */
export function UnitPicker({ label, asOf, level, under, unit, onPick, endedToo = false, ...field }: Props) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { floating, first, error } = field
  const id = useId()
  const [text, setText] = useState<string>()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const typed = (text ?? '').normalize('NFC').trim().slice(0, 100)
  const [q] = useDebouncedValue(typed, pause)
  const asking = open && typed !== ''
  const search = useQuery({ ...unitSearchOptions({ q, asOf, level, under }), enabled: asking && q !== '' })
  const settled = q === typed
  const answer = settled ? search.data : undefined
  const problem = settled && (search.error as ApiProblem | null)
  const found = asking && answer ? foundUnits(answer.items, asOf, endedToo) : []
  const current = found.length > 0 ? Math.min(active, found.length - 1) : -1
  const optionId = (index: number) => `${id}-${index}`

  useEffect(() => {
    if (current >= 0) document.getElementById(`${id}-${current}`)?.scrollIntoView?.({ block: 'nearest' })
  }, [id, current])

  /** When the user leaves the field and only one unit fits the text, that unit is chosen. The search of a page would lead away. */
  const leave = async () => {
    if (floating || typed === '') return setOpen(false)
    const matches =
      answer ?? (await queries.fetchQuery(unitSearchOptions({ q: typed, asOf, level, under })).catch(() => undefined))
    const meant = matches && onlyMeant(foundUnits(matches.items, asOf, endedToo), typed)
    if (meant) onPick(meant)
    setTimeout(() => {
      setOpen(false)
      if (meant) setText((now) => (now === text ? undefined : now))
    }, aClick)
  }
  const choose = (chosen: UnitRef) => {
    setText(undefined)
    setOpen(false)
    onPick(chosen)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setOpen(true)
      if (found.length > 0) setActive((current + step + found.length) % found.length)
    } else if (event.key === 'Enter' && asking) {
      // Choosing an option must not submit the form.
      event.preventDefault()
      const at = found[current]
      if (at && !at.closed) choose(at.unit)
    } else if (event.key === 'Escape' && asking) {
      event.preventDefault()
      setOpen(false)
    }
  }

  return (
    <div className={classes.picker} data-floating={floating || undefined}>
      <TextInput
        id={field.id}
        label={label}
        error={typed !== '' && !unit && !open && !floating ? t('picker.choose') : error}
        data-autofocus={first}
        data-unit-search={floating}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={found.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={current >= 0 ? optionId(current) : undefined}
        // The first Esc closes the results; only the next one closes the dialog around them.
        data-mantine-stop-propagation={asking}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('picker.hint')}
        value={text ?? (unit ? [unitName(t, unit), unit.code].filter(Boolean).join(' · ') : '')}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setActive(0)
          setOpen(true)
          if (unit) onPick(undefined)
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => void leave()}
        onKeyDown={onKeyDown}
      />
      <p role="status" className="visually-hidden">
        {asking && answer && answer.items.length > 0 && t('picker.found', { count: found.length })}
      </p>
      {found.length > 0 && (
        <ul id={`${id}-list`} role="listbox" aria-label={t('picker.results')} className={classes.list}>
          {found.map((one, index) => (
            <UnitOption
              key={one.unit.id}
              found={one}
              id={optionId(index)}
              active={index === current}
              onChoose={() => choose(one.unit)}
            />
          ))}
        </ul>
      )}
      {asking && found.length === 0 && (
        <div
          className={classes.note}
          role={problem ? 'alert' : 'status'}
          onMouseDown={(event) => event.preventDefault()}
        >
          {problem ? problemText(t, problem) : t(answer ? 'picker.none' : 'picker.searching')}
          {problem && (
            <Button variant="default" onClick={() => void search.refetch()}>
              {t('action.retry')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
