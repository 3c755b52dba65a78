import { useTranslation } from 'react-i18next'
import type { UnitView, Wording } from '../../../api/types'
import { unitName } from '../../../reference/names'
import { fill, fillBody, type Placeholders } from '../placeholders'
import { Sheet } from '../sheet'

interface Props {
  wording: Wording
  placeholders: Placeholders
  unit: UnitView
  date: string
}

/** A preview of a unit's report in this wording. */
export function TemplatePaper({ wording, placeholders, unit, date }: Props) {
  const { t } = useTranslation()
  return (
    <Sheet
      paper={{
        ...wording,
        superiorBody: 'ỦY BAN NHÂN DÂN',
        issuingBody: unitName(t, unit).toUpperCase(),
        number: '',
        place: unit.name,
        subject: fill(wording.subject, placeholders),
      }}
      body={fillBody(wording.body, placeholders)}
      asOf={date}
      state="DRAFT"
      edition={1}
    />
  )
}
