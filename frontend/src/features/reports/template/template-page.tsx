import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RegimeView, UnitView } from '../../../api/types'
import { PageDate, RegimeSelect } from '../../../components/page-choices'
import { PageTitle } from '../../../components/page-title'
import { formatDateTime } from '../../../shared/dates'
import { useHeld } from '../../../shared/use-held'
import { templateOptions, templateValuesOptions } from './queries'
import { TemplateEditor } from './template-editor'
import { TemplatePaper } from './template-paper'

interface Props {
  regime: RegimeView
  regimes: RegimeView[]
  unit: UnitView
  date: string
  today: string
}

/** Edits the wording of a regime's reports, with a preview for a date. */
export function TemplatePage({ regime, regimes, unit, date, today }: Props) {
  const { t } = useTranslation()
  const { data: template } = useSuspenseQuery(templateOptions(regime.id))
  const [edited, hold] = useHeld(template, regime.id)
  const { data: placeholders } = useSuspenseQuery(templateValuesOptions(regime.id, unit.id, date))
  const { editedAt, editedByName, editable } = template
  return (
    <>
      <PageTitle
        title={t('template.title')}
        above={
          <Link to="/bao-cao" search={{ regime: regime.id, unit: unit.id, date }}>
            {t('report.title')}
          </Link>
        }
      >
        <p className="soft">
          {editedAt ? t('template.edited', { by: editedByName, at: formatDateTime(editedAt) }) : t('template.standard')}{' '}
          {!editable && t('template.notYours')}
        </p>
        <RegimeSelect regimes={regimes} regime={regime} />
        <PageDate date={date} max={today} />
      </PageTitle>
      {editable ? (
        <TemplateEditor
          key={`${regime.id} ${edited.version}`}
          template={edited}
          onSaved={hold}
          placeholders={placeholders}
          unit={unit}
          date={date}
        />
      ) : (
        <TemplatePaper wording={template.wording} placeholders={placeholders} unit={unit} date={date} />
      )}
    </>
  )
}
