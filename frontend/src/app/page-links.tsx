import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useRouter, type AnyRoute } from '@tanstack/react-router'
import type { ParseKeys } from 'i18next'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '../api/types'
import { meOptions } from '../session/queries'
import classes from './shell.module.css'

/** The navigation link of a route; users see it only if they may do the action. */
export interface ListedPage {
  Icon: ComponentType
  title: ParseKeys
  /** Title on a phone. */
  short?: ParseKeys
  /** Title for users of communes only. */
  inCommune?: ParseKeys
  action: Me['allowedActions'][number]
}

export const titleFor = ({ title, inCommune }: ListedPage, { assignments }: Me) =>
  inCommune && assignments.every(({ unit }) => unit.level === 'COMMUNE') ? inCommune : title

/**
 * Links to the pages that the user may use, in the order of the routes. A phone's bar has room for the first ones; the others are
 * in its sheet, which passes `onGo`.
 */
export function PageLinks({ room, onGo }: { room: number; onGo?: () => void }) {
  const { t } = useTranslation()
  const { data: me } = useSuspenseQuery(meOptions())
  const routes: AnyRoute[] = Object.values(useRouter().routesByPath)
  return routes
    .flatMap(({ fullPath, options }) => {
      const page: ListedPage | undefined = options.staticData.page
      return page && me.allowedActions.includes(page.action) ? { ...page, title: titleFor(page, me), fullPath } : []
    })
    .slice(onGo && room)
    .map(({ fullPath, Icon, title, short }, index) => (
      <Link
        key={fullPath}
        to={fullPath}
        className={!onGo && index >= room ? classes.roomy : undefined}
        activeOptions={{ includeSearch: false }}
        onClick={onGo}
        aria-label={short && t(title)}
      >
        <Icon />
        {short && <span className={classes.short}>{t(short)}</span>}
        <span className={short && classes.long}>{t(title)}</span>
      </Link>
    ))
}
