import { Button } from '@mantine/core'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { PrintIcon } from '../../components/icons'
import { BlankForm } from './blank-form'
import classes from './regimes.module.css'

/** A preview of the form with a button to print it. Only the form is printed. */
export function FormPreview(form: ComponentProps<typeof BlankForm>) {
  const { t } = useTranslation()
  return (
    <section className={classes.section}>
      <div className="no-print">
        <h2 className="section-title">{t('regimes.formPreview')}</h2>
        <Button variant="default" leftSection={<PrintIcon />} onClick={() => window.print()}>
          {t('regimes.print')}
        </Button>
      </div>
      <BlankForm {...form} />
    </section>
  )
}
