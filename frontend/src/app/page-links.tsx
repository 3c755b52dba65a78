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
  action: Me['allowedActions'][number]
}

/** Links to the pages that routes declare for a place and that the user may use, in the order of the routes. */
export function PageLinks({
  place,
  className,
  onGo,
}: {
  place: 'bar' | 'more'
  className?: string | undefined
  onGo?: () => void
}) {
  const { t } = useTranslation()
  const { data: me } = useSuspenseQuery(meOptions())
  const routes: AnyRoute[] = Object.values(useRouter().routesByPath)
  return routes.map(({ fullPath, options: { staticData } }) => {
    const page: ListedPage | undefined = staticData[place]
    return (
      page &&
      me.allowedActions.includes(page.action) && (
        <Link
          key={fullPath}
          to={fullPath}
          className={className}
          activeOptions={{ includeSearch: false }}
          onClick={onGo}
          aria-label={page.short && t(page.title)}
        >
          <page.Icon />
          {page.short && <span className={classes.short}>{t(page.short)}</span>}
          {page.short ? <span className={classes.long}>{t(page.title)}</span> : t(page.title)}
        </Link>
      )
    )
  })
}
