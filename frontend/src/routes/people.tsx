import { createRoute } from '@tanstack/react-router'
import type { PeopleSearch } from '../features/people/filter'
import { atDesk } from './desk'
import { rootRoute } from './root'

const guide = { help: 'người-dùng' }

/** The loader reads the filter, so that the code for it is not part of a first visit. */
const validateSearch = (search: PeopleSearch) => search

export const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nguoi-dung',
  staticData: guide,
  validateSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => (await import('./people.data')).loadPeople(queries, deps, false),
}).lazy(async () => (await atDesk(import('./people.lazy'))).peopleView)

export const formerPeopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nguoi-dung/don-vi-cu',
  staticData: guide,
  validateSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => (await import('./people.data')).loadPeople(queries, deps, true),
}).lazy(async () => (await atDesk(import('./people.lazy'))).formerPeopleView)

export const servicesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nguoi-dung/phan-mem',
  staticData: guide,
  loader: async ({ context: { queries } }) => (await import('./people.data')).loadServices(queries),
}).lazy(async () => (await atDesk(import('./people.lazy'))).servicesView)

export const personRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nguoi-dung/$personId',
  staticData: guide,
  loader: async ({ context: { queries }, params: { personId } }) =>
    (await import('./people.data')).loadPerson(queries, personId),
}).lazy(async () => (await atDesk(import('./people.lazy'))).personView)
