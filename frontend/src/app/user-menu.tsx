import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LockIcon } from '../components/icons'
import classes from './shell.module.css'

const schemes: MantineColorScheme[] = ['light', 'dark', 'auto']

/** What users set for themselves: the appearance, which is kept on the device, and their password and second factors. */
export default function UserMenu({ onGo }: { onGo: () => void }) {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <fieldset className={classes.schemes}>
        <legend>{t('shell.scheme')}</legend>
        {schemes.map((scheme) => (
          <label key={scheme}>
            <input
              type="radio"
              name="scheme"
              checked={scheme === colorScheme}
              onChange={() => setColorScheme(scheme)}
            />
            {t(`shell.schemes.${scheme}`)}
          </label>
        ))}
      </fieldset>
      <Link to="/bao-mat" onClick={onGo}>
        <LockIcon />
        {t('shell.security')}
      </Link>
    </>
  )
}
