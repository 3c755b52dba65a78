import { createLazyRoute } from '@tanstack/react-router'
import { PeoplePage } from '../features/people/people-page'
import { PersonPage } from '../features/people/person-page'
import { ServicesPage } from '../features/people/services-page'
import { PeopleImport } from '../features/people-import/people-import'

export const peopleView = createLazyRoute('/nguoi-dung')({
  component: function People() {
    return <PeoplePage {...peopleView.useLoaderData()} importing={<PeopleImport />} />
  },
})

export const formerPeopleView = createLazyRoute('/nguoi-dung/don-vi-cu')({
  component: function FormerPeople() {
    return <PeoplePage {...formerPeopleView.useLoaderData()} />
  },
})

export const servicesView = createLazyRoute('/nguoi-dung/phan-mem')({
  component: function Services() {
    return <ServicesPage {...servicesView.useLoaderData()} />
  },
})

export const personView = createLazyRoute('/nguoi-dung/$personId')({
  component: function OnePerson() {
    return <PersonPage {...personView.useLoaderData()} />
  },
})
