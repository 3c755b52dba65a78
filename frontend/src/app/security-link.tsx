import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LockIcon } from '../components/icons'
import classes from './shell.module.css'

export function SecurityLink({ className, onGo }: { className: string | undefined; onGo?: () => void }) {
  const { t } = useTranslation()
  return (
    <Link to="/bao-mat" className={className} onClick={onGo}>
      <LockIcon />
      <span className={classes.toolText}>{t('shell.security')}</span>
    </Link>
  )
}
