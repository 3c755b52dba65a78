import { Button, TextInput } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import '../i18n/later'
import classes from './share-link.module.css'

/**
 * Shares the address of this page: by the device's own dialog on a phone, otherwise through the clipboard.
 *
 * @param search what the page shows by default, such as the unit of the user, because it would be another for somebody else
 */
export function ShareLink({ search = {} }: { search?: Record<string, string | undefined> }) {
  const { t } = useTranslation()
  const router = useRouter()
  const [copied, setCopied] = useState<string>()
  const [refused, setRefused] = useState<string>()
  const address = () => {
    const { href } = router.buildLocation({ to: '.', search: (now: object) => ({ ...now, ...search }) })
    return window.location.origin + href
  }
  const share = async () => {
    const url = address()
    const asks = window.matchMedia('(pointer: coarse)').matches && 'share' in navigator
    try {
      if (asks) await navigator.share({ title: document.title, url })
      else await navigator.clipboard.writeText(url)
      setRefused(undefined)
      setCopied(asks ? undefined : url)
    } catch (cause) {
      // Who closes the dialog has changed their mind.
      if (!(cause instanceof DOMException && cause.name === 'AbortError')) setRefused(url)
    }
  }
  // After a change of the page the link in the clipboard is another one.
  const done = copied !== undefined && copied === address()
  return (
    <div className={`${classes.share} no-print`}>
      <Button variant="default" onClick={() => void share()}>
        {t('share.action')}
      </Button>
      <span role="status">{done && t('share.copied')}</span>
      {refused && <TextInput readOnly label={t('share.refused')} value={refused} onFocus={(e) => e.target.select()} />}
    </div>
  )
}
