import { Button, Modal } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { UnitPicker } from '../components/unit-picker'
import { clockOptions } from '../session/queries'
import classes from './shell.module.css'
import { slashIsOn, turnSlash } from './slash'

export default function UnitSearchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data: clock } = useSuspenseQuery(clockOptions())
  const [slash, setSlash] = useState(slashIsOn)
  return (
    <Modal opened onClose={onClose} title={t('shell.find')} withCloseButton={false}>
      <UnitPicker
        first
        endedToo
        label={t('units.title')}
        asOf={clock.today}
        onPick={(unit) => {
          if (!unit) return
          onClose()
          void navigate({ to: '/don-vi/$unitId', params: { unitId: unit.id } })
        }}
      />
      <div className={classes.choices}>
        <Button variant="default" onClick={onClose}>
          {t('sheet.close')}
        </Button>
        <label className={classes.choice}>
          <input
            type="checkbox"
            checked={slash}
            onChange={(event) => {
              turnSlash(event.currentTarget.checked)
              setSlash(event.currentTarget.checked)
            }}
          />
          {t('picker.shortcut')}
        </label>
      </div>
    </Modal>
  )
}
