import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnitRef } from '../../api/types'
import { FoldedFilters } from '../../components/stacked-table'
import { UnitPicker } from '../../components/unit-picker'
import { parsePeopleFilter, roles, states, type PeopleFilter } from './filter'
import classes from './people.module.css'

interface Props {
  filter: PeopleFilter
  unit: UnitRef | undefined
  today: string
}

/** Narrows the list; the filter is part of the URL. */
export function PeopleFilters({ filter, unit, today }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [text, setText] = useState(filter.q ?? '')
  // With the text of the field, whether or not it was sent: the list shows what the fields say.
  const narrow = (part: object) =>
    void navigate({
      to: '.',
      search: parsePeopleFilter({ ...filter, q: text, ...part }),
      replace: true,
      resetScroll: false,
    })
  const find = (event: FormEvent) => {
    event.preventDefault()
    narrow({})
  }
  return (
    <form className={`${classes.filters} no-print`} role="search" onSubmit={find}>
      <TextInput
        label={t('people.find')}
        type="search"
        autoComplete="off"
        maxLength={100}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t('team.findIt')}
      </Button>
      <FoldedFilters active={[filter.unit, filter.role, filter.status].filter(Boolean).length}>
        <UnitPicker
          endedToo
          label={t('people.inUnit')}
          asOf={today}
          unit={unit}
          onPick={(picked) => narrow({ unit: picked?.id })}
        />
        <NativeSelect
          label={t('people.field.role')}
          value={filter.role ?? ''}
          onChange={(event) => narrow({ role: event.currentTarget.value })}
          data={[
            { value: '', label: t('people.anyRole') },
            ...roles.map((value) => ({ value, label: t(`people.role.${value}`) })),
          ]}
        />
        <NativeSelect
          label={t('table.status')}
          value={filter.status ?? ''}
          onChange={(event) => narrow({ status: event.currentTarget.value })}
          data={[
            { value: '', label: t('people.anyState') },
            ...states.map((value) => ({ value, label: t(`people.state.${value}`) })),
          ]}
        />
      </FoldedFilters>
    </form>
  )
}
