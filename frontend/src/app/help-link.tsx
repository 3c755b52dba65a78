import { useMatches } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { HelpIcon } from '../components/icons'
import classes from './shell.module.css'

/** Opens the section of the user guide for this page in a new tab, so that typed input is kept. */
export function HelpLink({ className }: { className: string | undefined }) {
  const { t } = useTranslation()
  const section = useMatches({ select: (matches) => matches.at(-1)?.staticData.help })
  return (
    <a className={className} href={`/huong-dan.html#${section}`} hrefLang="vi" target="_blank">
      <HelpIcon />
      <span className={classes.toolText}>{t('shell.help')}</span>
      <span className="visually-hidden"> {t('shell.newTab')}</span>
    </a>
  )
}
