import { store, type Kept } from '../device/store'

/** The last user of this device, unless they logged out. */
export async function lastUser(): Promise<Kept | undefined> {
  try {
    return (await (await store()).getAll('reference'))[0]
  } catch {
    // Where the browser forbids storage, one starts with a line or not at all.
    return undefined
  }
}

/** What was kept for one user, and never what was kept for another. */
export async function keptFor(subject: string | undefined): Promise<Kept | undefined> {
  const last = await lastUser()
  return last?.subject === subject ? last : undefined
}

/** Takes the place of whatever was kept before, also for somebody else: only the last user starts without a line. */
export async function keep(kept: Kept) {
  const change = (await store()).transaction('reference', 'readwrite')
  await Promise.all([change.store.clear(), change.store.put(kept), change.done])
}

/** What is typed and what waits stays, hidden until its owner is back. */
export async function forget() {
  try {
    await (await store()).clear('reference')
  } catch {
    // Nothing could be kept, so nothing is left.
  }
}
