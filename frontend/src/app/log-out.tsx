import { Button, Modal } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LogOutIcon } from '../components/icons'
import { logOut } from '../session/session'
import classes from './shell.module.css'

/** Logs out, but not over reports that still wait on this device without saying so. */
export function LogOut({ unsent }: { unsent: number }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const stay = () => setAsking(false)
  return (
    <>
      <button type="button" className={classes.tool} onClick={() => (unsent > 0 ? setAsking(true) : void logOut())}>
        <LogOutIcon />
        <span className={classes.toolText}>{t('shell.logOut')}</span>
      </button>
      <Modal
        opened={asking}
        onClose={stay}
        title={t('logOut.title', { count: unsent })}
        withCloseButton={false}
        centered
      >
        <p>{t('logOut.advice')}</p>
        <div className={classes.choices}>
          <Button data-autofocus onClick={stay}>
            {t('leave.stay')}
          </Button>
          <Button variant="default" onClick={() => void logOut()}>
            {t('shell.logOut')}
          </Button>
          <Link to="/cho-gui" onClick={stay}>
            {t('outbox.open')}
          </Link>
        </div>
      </Modal>
    </>
  )
}
