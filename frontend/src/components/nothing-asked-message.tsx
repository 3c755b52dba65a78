import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { meOptions } from '../session/queries'
import { ExemptIcon } from './icons'
import { StateMessage } from './state-message'

interface Props {
  /** Why nothing is asked. */
  why: string
  /** Whether no unit lies below that could report. */
  alone: boolean
}

/** Says that no report is asked for, with the next step of those who can change that. */
export function NothingAskedMessage({ why, alone }: Props) {
  const { t } = useTranslation()
  const { allowedActions } = useSuspenseQuery(meOptions()).data
  const administers = allowedActions.includes('MANAGE_PROGRAMME')
  return (
    <StateMessage
      icon={<ExemptIcon />}
      title={t('nothingAsked.title')}
      actions={
        administers ? (
          <>
            {alone && allowedActions.includes('IMPORT_UNITS') && <Link to="/don-vi">{t('nothingAsked.units')}</Link>}
            <Link to="/danh-muc/che-do/moi">{t('nothingAsked.setUp')}</Link>
          </>
        ) : (
          allowedActions.includes('VIEW_PROGRAMME') && <Link to="/danh-muc/che-do">{t('nothingAsked.regimes')}</Link>
        )
      }
    >
      {why} {!administers && t('ask.administrator')}
    </StateMessage>
  )
}
