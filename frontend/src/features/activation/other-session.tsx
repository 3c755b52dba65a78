import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { logOutFirst } from '../../session/other-session'
import classes from './activation.module.css'

interface Props {
  /** Who is logged in on this device. */
  other: string
  /** Whose code it is. */
  person: string
  code: string
}

/** Says who is logged in, and logs them out before a password is set: otherwise the page would go on as that person. */
export function OtherSession({ other, person, code }: Props) {
  const { t } = useTranslation()
  const leave = useMutation({ mutationFn: () => logOutFirst(code) })
  return (
    <div className={`card ${classes.form}`}>
      <h2>{t('activation.other', { other })}</h2>
      <p>{t('activation.otherWhy', { other, person })}</p>
      {leave.error && (
        <p role="alert" className={classes.problem}>
          {t('problem.network')}
        </p>
      )}
      <div className={classes.actions}>
        <Button loading={leave.isPending} onClick={() => leave.mutate()}>
          {t('activation.leave', { other })}
        </Button>
      </div>
    </div>
  )
}
