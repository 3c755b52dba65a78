import { Button } from '@mantine/core'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PeopleIcon } from '../../components/icons'
import { MoreButton } from '../../components/more-button'
import { PageTitle } from '../../components/page-title'
import { StateMessage } from '../../components/state-message'
import { unitsFor } from '../../reference/units-for'
import { meOptions } from '../../session/queries'
import { AddServiceDialog } from './add-service-dialog'
import { useRotateService } from './changes'
import { EndServiceDialog } from './end-service-dialog'
import { PeopleTabs } from './people-tabs'
import classes from './people.module.css'
import { servicesOptions } from './queries'
import { SecretDialog } from './secret-dialog'
import { ServicesTable } from './services-table'
import { StepDialog } from './step-dialog'
import type { ServiceAccount } from './types'

/** The accounts with which programs call the API. */
export function ServicesPage({ today }: { today: string }) {
  const { t } = useTranslation()
  const { data: me } = useSuspenseQuery(meOptions())
  const list = useSuspenseInfiniteQuery(servicesOptions())
  const services = list.data.pages.flatMap(({ items }) => items)
  const [adding, setAdding] = useState(false)
  const [rotating, setRotating] = useState<ServiceAccount>()
  const [ending, setEnding] = useState<ServiceAccount>()
  const [shown, setShown] = useState<ServiceAccount>()
  return (
    <>
      <PageTitle title={t('people.title')} tabTitle={t('people.services')}>
        <PeopleTabs />
      </PageTitle>
      <p className={classes.why}>{t('people.service.why')}</p>
      {services.length > 0 && (
        <p className={`${classes.actions} ${classes.above} no-print`}>
          <Button onClick={() => setAdding(true)}>{t('people.service.add')}</Button>
        </p>
      )}
      {services.length === 0 ? (
        <StateMessage
          icon={<PeopleIcon />}
          title={t('people.service.none')}
          actions={<Button onClick={() => setAdding(true)}>{t('people.service.add')}</Button>}
        />
      ) : (
        <ServicesTable services={services} onRotate={setRotating} onEnd={setEnding} />
      )}
      <MoreButton of={list} apart />
      {adding && (
        <AddServiceDialog
          unit={unitsFor(me, 'MANAGE_PEOPLE')[0]}
          today={today}
          onAdded={(service) => {
            setAdding(false)
            setShown(service)
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {rotating && (
        <RotateDialog
          service={rotating}
          onMade={(service) => {
            setRotating(undefined)
            setShown(service)
          }}
          onClose={() => setRotating(undefined)}
        />
      )}
      {ending && <EndServiceDialog service={ending} onClose={() => setEnding(undefined)} />}
      {shown && <SecretDialog service={shown} onClose={() => setShown(undefined)} />}
    </>
  )
}

interface RotateProps {
  service: ServiceAccount
  onMade: (service: ServiceAccount) => void
  onClose: () => void
}

function RotateDialog({ service, onMade, onClose }: RotateProps) {
  const { t } = useTranslation()
  return (
    <StepDialog
      title={t('people.service.rotateTitle', { name: service.name })}
      why={t('people.service.rotateWhy')}
      submit={t('people.service.rotate')}
      step={useRotateService(service)}
      reasoned={false}
      onDone={onMade}
      onClose={onClose}
    />
  )
}
