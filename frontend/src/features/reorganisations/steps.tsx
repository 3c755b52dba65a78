import { useTranslation } from 'react-i18next'
import classes from './reorganisations.module.css'
import type { Step } from './use-kept-draft'

const steps = ['decision', 'events', 'preview'] as const satisfies Step[]

export function Steps({ at }: { at: Step }) {
  const { t } = useTranslation()
  return (
    <ol className={`${classes.steps} no-print`} aria-label={t('reorg.steps')}>
      {steps.map((step, index) => (
        <li key={step} aria-current={step === at ? 'step' : undefined}>
          {index + 1}. {t(`reorg.stepShort.${step}`)}
        </li>
      ))}
    </ol>
  )
}
