import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MoreButton } from '../../components/more-button'
import { EndServiceDialog } from './end-service-dialog'
import classes from './people.module.css'
import { servicesOptions } from './queries'
import { ServicesTable } from './services-table'
import type { ServiceAccount } from './types'

/** The programs of units that have ended; nothing if there are none that still work. */
export function FormerServices() {
  const { t } = useTranslation()
  const list = useSuspenseInfiniteQuery(servicesOptions(true))
  const services = list.data.pages.flatMap(({ items }) => items).filter(({ state }) => state !== 'ENDED')
  const [ending, setEnding] = useState<ServiceAccount>()
  if (services.length === 0 && !list.hasNextPage) return null
  return (
    <section>
      <h2>{t('people.services')}</h2>
      <p className={classes.why}>{t('people.service.formerWhy')}</p>
      <ServicesTable services={services} onEnd={setEnding} />
      <MoreButton of={list} apart />
      {ending && <EndServiceDialog service={ending} onClose={() => setEnding(undefined)} />}
    </section>
  )
}
