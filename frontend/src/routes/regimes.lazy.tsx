import { createLazyRoute } from '@tanstack/react-router'
import { RegimeFormPage } from '../features/regimes/regime-form-page'
import { RegimePage } from '../features/regimes/regime-page'
import { RegimesPage } from '../features/regimes/regimes-page'

export const regimesView = createLazyRoute('/danh-muc/che-do')({
  component: function Regimes() {
    return <RegimesPage {...regimesView.useLoaderData()} />
  },
})

export const newRegimeView = createLazyRoute('/danh-muc/che-do/moi')({
  component: function NewRegime() {
    return <RegimeFormPage {...newRegimeView.useLoaderData()} />
  },
})

export const regimeView = createLazyRoute('/danh-muc/che-do/$regimeId')({
  component: function Regime() {
    return <RegimePage {...regimeView.useLoaderData()} />
  },
})

export const reviseRegimeView = createLazyRoute('/danh-muc/che-do/$regimeId/thay-doi')({
  component: function ReviseRegime() {
    return <RegimeFormPage {...reviseRegimeView.useLoaderData()} />
  },
})
