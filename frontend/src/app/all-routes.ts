import { accountSecurityRoute } from '../routes/account-security'
import { gridRoute } from '../routes/grid'
import { holidaysRoute } from '../routes/holidays'
import { indicatorsRoute } from '../routes/indicators'
import { originRoute } from '../routes/origin'
import { formerPeopleRoute, peopleRoute, personRoute, servicesRoute } from '../routes/people'
import { progressRoute } from '../routes/progress'
import { newRegimeRoute, regimeRoute, regimesRoute, reviseRegimeRoute } from '../routes/regimes'
import {
  importReorganisationRoute,
  recordReorganisationRoute,
  reorganisationRoute,
  reorganisationsRoute,
} from '../routes/reorganisations'
import { reportRoute } from '../routes/report'
import { reportsRoute } from '../routes/reports'
import { reviewRoute } from '../routes/review'
import { rootRoute } from '../routes/root'
import { allocationRoute, declareRoute, targetsRoute } from '../routes/targets'
import { foundTeamRoute, reconstituteRoute, teamRoute, teamsRoute } from '../routes/teams'
import { templateRoute } from '../routes/template'
import { trailRoute } from '../routes/trail'
import { unitRoute, unitsRoute } from '../routes/units'
import { firstRoutes } from './first-routes'

const deskRoutes = [
  gridRoute,
  reviewRoute,
  progressRoute,
  reportsRoute,
  targetsRoute,
  indicatorsRoute,
  unitsRoute,
  teamsRoute,
  peopleRoute,
  trailRoute,
  holidaysRoute,
  originRoute,
  regimesRoute,
  newRegimeRoute,
  regimeRoute,
  reviseRegimeRoute,
  reorganisationsRoute,
  recordReorganisationRoute,
  importReorganisationRoute,
  reorganisationRoute,
  reportRoute,
  declareRoute,
  allocationRoute,
  formerPeopleRoute,
  servicesRoute,
  personRoute,
  foundTeamRoute,
  teamRoute,
  reconstituteRoute,
  templateRoute,
  unitRoute,
  accountSecurityRoute,
] as const

/** Gives the root all its routes. */
export const allRoutes = () => rootRoute.addChildren([...firstRoutes, ...deskRoutes])
