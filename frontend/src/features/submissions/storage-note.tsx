import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { askToPersist, isPersistent } from '../../device/persistence'

/** Says whether the browser may delete queued reports, which it can do when the device is full. */
export function StorageNote({ waiting }: { waiting: boolean }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { data } = useQuery({ queryKey: ['persistent'], queryFn: async () => (await isPersistent()) ?? 'unknown' })
  useEffect(() => {
    if (waiting) void askToPersist().then(() => queries.invalidateQueries({ queryKey: ['persistent'] }))
  }, [waiting, queries])
  if (data === undefined || data === 'unknown') return null
  return <p className="soft">{t(data ? 'outbox.storage.safe' : 'outbox.storage.unsafe')}</p>
}
