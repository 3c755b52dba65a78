import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { meOptions } from '../session/queries'
import { pagesFor } from './listed-pages'
import classes from './shell.module.css'

/**
 * Links to the pages that the user may use. A phone's bar has room for the first ones; the others are in its sheet, which passes
 * `onGo`.
 */
export function PageLinks({ room, onGo }: { room: number; onGo?: () => void }) {
  const { t } = useTranslation()
  const { data: me } = useSuspenseQuery(meOptions())
  return pagesFor(me)
    .slice(onGo && room)
    .map(({ path, Icon, title, short }, index) => (
      <Link
        key={path}
        to={path}
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
