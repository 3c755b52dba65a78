// How the tabs of one browser know of each other. None of it can be relied on alone: an old browser has no channel, a
// private window may have no storage, and a sleeping tab hears nothing. What is kept is therefore always read again
// before it is changed, and a tab that comes to the front looks for itself.

const channels = new Map<string, BroadcastChannel>()

/** Tells every tab, this one included. `news` is short and no secret: it may pass through local storage. */
export function announce(topic: string, news: string) {
  if (typeof BroadcastChannel === 'function') {
    const channel = channels.get(topic) ?? new BroadcastChannel(topic)
    channels.set(topic, channel)
    channel.postMessage(news)
    return
  }
  // Two equal values in a row are no change, and nobody would hear of the second.
  const newValue = `${crypto.randomUUID()} ${news}`
  try {
    localStorage.setItem(topic, newValue)
    localStorage.removeItem(topic)
  } catch {
    // Without storage the other tabs hear nothing, and look when they come to the front.
  }
  // The browser tells the other tabs only.
  window.dispatchEvent(new StorageEvent('storage', { key: topic, newValue }))
}

/** Hears what is announced in any tab. Returns how to stop. */
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

/** Calls whenever this tab comes to the front, also out of the browser's page cache. Returns how to stop. */
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

/** Does the work while no other tab does work of the same name. A browser without locks does it at once. */
export function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  // Old browsers lack it, whatever the types say.
  const locks = navigator.locks as LockManager | undefined
  return locks ? (locks.request(name, work) as Promise<T>) : work()
}
