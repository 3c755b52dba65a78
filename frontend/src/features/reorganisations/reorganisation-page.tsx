import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReorganisationView } from '../../api/types'
import { PageTitle } from '../../components/page-title'
import { unitName } from '../../reference/names'
import { formatDate, formatDateTime } from '../../shared/dates'
import { ChangesTable } from './changes-table'
import { ManyUnits } from './many-units'
import { useUndo } from './queries'
import classes from './reorganisations.module.css'
import { StateOf } from './state-of'
import { UndoDialog } from './undo-dialog'
import { inWords } from './words'

interface Props {
  reorganisation: ReorganisationView
  /** Whether the wizard has just recorded it. */
  recorded?: boolean
}

/** A reorganisation with its document and all its effects on units. */
export function ReorganisationPage({ reorganisation: one, recorded }: Props) {
  const { t } = useTranslation()
  const [undoing, setUndoing] = useState(false)
  const [undone, setUndone] = useState(false)
  const date = formatDate(one.effectiveOn)
  const said = one.state === 'UNDONE' ? undone && t('reorg.undone') : recorded && t('reorg.recorded', { date })
  return (
    <>
      <PageTitle
        title={t('reorg.one', { number: one.decisionNumber })}
        above={<Link to="/don-vi/sap-xep">{t('reorg.title')}</Link>}
      >
        <p>
          <StateOf state={one.state} /> {t('reorg.since', { date })}
        </p>
      </PageTitle>
      <div role="status">{said && <p className={classes.done}>{said}</p>}</div>
      {one.unitCount > one.units.length ? <ManyUnits of={one} /> : <AllUnits of={one} />}
      {one.outside.length > 0 && <p className={classes.note}>{t('reorg.outsideWhy')}</p>}
      {one.lateSubmissions.length > 0 && <LateOutcomes of={one} />}
      <section className={`card ${classes.section}`}>
        <h2>{t('reorg.document')}</h2>
        <dl className={classes.facts}>
          <Fact name={t('reorg.field.decisionNumber')} value={one.decisionNumber} />
          <Fact name={t('reorg.field.decisionDate')} value={one.decisionDate && formatDate(one.decisionDate)} />
          <Fact name={t('reorg.field.issuer')} value={one.issuer} />
          <Fact name={t('reorg.field.effectiveOn')} value={date} />
          <Fact name={t('reorg.field.note')} value={one.note} />
          <Fact name={t('reorg.recordedBy')} value={`${one.recordedByName}, ${formatDateTime(one.recordedAt)}`} />
          {one.undoneAt && (
            <Fact name={t('reorg.undoneBy')} value={`${one.undoneByName ?? ''}, ${formatDateTime(one.undoneAt)}`} />
          )}
        </dl>
        {one.allowedActions.includes('UNDO') && (
          <p className={`${classes.actions} no-print`}>
            <Button variant="default" onClick={() => setUndoing(true)}>
              {t('reorg.undo')}
            </Button>
          </p>
        )}
      </section>
      {undoing && <UndoReorganisation of={one} onUndone={() => setUndone(true)} onClose={() => setUndoing(false)} />}
    </>
  )
}

interface UndoProps {
  of: ReorganisationView
  onUndone: () => void
  onClose: () => void
}

function UndoReorganisation({ of, onUndone, onClose }: UndoProps) {
  const { t } = useTranslation()
  const undo = useUndo(of)
  return (
    <UndoDialog
      title={t('reorg.undoTitle', { number: of.decisionNumber })}
      why={t('reorg.undoWhy')}
      undo={undo}
      onUndone={onUndone}
      onClose={onClose}
    />
  )
}

function AllUnits({ of }: { of: ReorganisationView }) {
  const { t } = useTranslation()
  return (
    <>
      <section className={`card ${classes.section}`}>
        <h2>{t('reorg.what')}</h2>
        <ul className={classes.words}>
          {inWords(t, of).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </section>
      <section className={classes.section}>
        <h2 className="section-title">{t('reorg.changes')}</h2>
        <ChangesTable of={of} />
      </section>
    </>
  )
}

function Fact({ name, value }: { name: string; value: string | undefined }) {
  if (!value) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function LateOutcomes({ of }: { of: ReorganisationView }) {
  const { t } = useTranslation()
  return (
    <section className={`card ${classes.section}`}>
      <h2>{t('reorg.late.title')}</h2>
      <ul className={classes.words}>
        {of.lateSubmissions.map(({ unit, handling, carried, setAside }) => (
          <li key={unit.id}>
            {unitName(t, unit)}: {t(`reorg.late.${handling}`)}. {t('reorg.late.outcome', { carried, setAside })}
          </li>
        ))}
      </ul>
    </section>
  )
}
