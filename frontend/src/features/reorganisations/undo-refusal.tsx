import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { Affected } from '../../api/types'
import { problemText } from '../../components/problem-text'
import { AffectedList } from './affected-list'
import classes from './reorganisations.module.css'

const undone = ['reorganisation-undone', 'unit-list-undone']
const dependedOn = ['reorganisation-depended-on', 'unit-list-depended-on']

/** Whether other data depends on the reorganisation or list, so that trying again would not help. */
export const isDependedOn = (problem: ApiProblem | null) => problem !== null && dependedOn.includes(problem.key)

/** Why a reorganisation or a list of units cannot be undone. */
export function UndoRefusal({ of }: { of: ApiProblem }) {
  const { t } = useTranslation()
  const said =
    of.key === 'stale' || undone.includes(of.key)
      ? t('reorg.undoStale')
      : of.key === 'not-administrator'
        ? t('reorg.refused.notAdministrator', { unit: t('reorg.refused.someUnit') })
        : problemText(t, of)
  if (!isDependedOn(of))
    return (
      <p role="alert" className={classes.problem}>
        {said}
      </p>
    )
  return (
    <div role="alert">
      <p className={classes.problem}>{t('reorg.dependedOn')}</p>
      <AffectedList of={of.members.dependents as Affected[]} />
      <p className="soft">{t('reorg.dependedOnAdvice')}</p>
    </div>
  )
}
