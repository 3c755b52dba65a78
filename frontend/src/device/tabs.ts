// Communication between the tabs of a browser. It is not reliable: an old browser has no BroadcastChannel, a private window may
// have no storage, and a sleeping tab gets no events. So callers read stored data again before they change it, and when their
// tab returns to the foreground.

const channels = new Map<string, BroadcastChannel>()

/** Sends `news` to all tabs, including this one. It may pass through local storage, so it must be short and no secret. */
export function announce(topic: string, news: string) {
  if (typeof BroadcastChannel === 'function') {
    const channel = channels.get(topic) ?? new BroadcastChannel(topic)
    channels.set(topic, channel)
    channel.postMessage(news)
    return
  }
  // Make each value unique, because a repeated value would cause no event.
  const newValue = `${crypto.randomUUID()} ${news}`
  try {
    localStorage.setItem(topic, newValue)
    localStorage.removeItem(topic)
  } catch {
    // Without storage the other tabs get no event; they read the data when they return to the foreground.
  }
  // The browser sends the event only to other tabs.
  window.dispatchEvent(new StorageEvent('storage', { key: topic, newValue }))
}

/** Calls `heard` for announcements of all tabs. Returns a function that stops listening. */
export function listen(topic: string, heard: (news: string) => void): () => void {
  if (typeof BroadcastChannel === 'function') {
    const channel = new BroadcastChannel(topic)
    channel.onmessage = ({ data }) => heard(String(data))
    return () => channel.close()
  }
  const onStorage = ({ key, newValue }: StorageEvent) => {
    if (key === topic && newValue !== null) heard(newValue.slice(newValue.indexOf(' ') + 1))
  }
  window.addEventListener('storage', onStorage)
  return () => window.removeEventListener('storage', onStorage)
}

/** Calls `back` when the tab returns to the foreground or from the browser's page cache. Returns a function that stops it. */
export function onReturn(back: () => void): () => void {
  const onVisible = () => {
    if (document.visibilityState === 'visible') back()
  }
  document.addEventListener('visibilitychange', onVisible)
  window.addEventListener('focus', back)
  window.addEventListener('pageshow', back)
  return () => {
    document.removeEventListener('visibilitychange', onVisible)
    window.removeEventListener('focus', back)
    window.removeEventListener('pageshow', back)
  }
}

/** Runs `work` while holding a lock across tabs. A browser without Web Locks runs it without a lock. */
export function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  // Old browsers lack `locks`, although the type says otherwise.
  const locks = navigator.locks as LockManager | undefined
  return locks ? (locks.request(name, work) as Promise<T>) : work()
}
