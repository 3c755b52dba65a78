import { createLazyRoute } from '@tanstack/react-router'
import type { Calendar, IndicatorRef, Rule } from '../api/types'
import { closingsBefore } from '../features/regimes/closings'
import { RegimeFormPage } from '../features/regimes/regime-form-page'
import { RegimePage } from '../features/regimes/regime-page'
import { RegimesPage } from '../features/regimes/regimes-page'
import { TemplateChoice } from '../features/regimes/template-choice'
import { EntryTrial, trialDates } from '../features/submissions/entry-trial'

const trialOn = (today: string) => (indicators: IndicatorRef[], rules: Rule[], calendar: Calendar) => (
  <EntryTrial
    indicators={indicators}
    rules={rules}
    today={today}
    earlier={closingsBefore(calendar, today, trialDates)}
  />
)

export const regimesView = createLazyRoute('/danh-muc/che-do')({
  component: function Regimes() {
    return <RegimesPage {...regimesView.useLoaderData()} />
  },
})

export const newRegimeView = createLazyRoute('/danh-muc/che-do/moi')({
  component: function NewRegime() {
    const { templates, template, own, owner, blank, ...form } = newRegimeView.useLoaderData()
    if (!owner || (!template && !blank))
      return <TemplateChoice templates={templates} owners={form.owners} owner={owner} />
    return (
      <RegimeFormPage
        key={`${template?.code} ${owner.id}`}
        {...form}
        owner={owner}
        template={template}
        usable={own}
        trial={trialOn(form.today)}
      />
    )
  },
})

export const regimeView = createLazyRoute('/danh-muc/che-do/$regimeId')({
  component: function Regime() {
    return <RegimePage {...regimeView.useLoaderData()} />
  },
})

export const reviseRegimeView = createLazyRoute('/danh-muc/che-do/$regimeId/thay-doi')({
  component: function ReviseRegime() {
    const form = reviseRegimeView.useLoaderData()
    return <RegimeFormPage {...form} trial={trialOn(form.today)} />
  },
})
