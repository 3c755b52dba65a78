import { store, type Kept } from '../device/store'

/** Where the browser notes a logout that Keycloak does not know of or did not confirm. */
export const logOutMemory = 'toso.loggedOut'

/** The last user of this device, unless they logged out. */
export async function lastUser(): Promise<Kept | undefined> {
  try {
    return (await (await store()).getAll('reference'))[0]
  } catch {
    // Without storage the app can start only online.
    return undefined
  }
}

/** The stored data of a user; undefined if the device has data of another user or none. */
export async function keptFor(subject: string | undefined): Promise<Kept | undefined> {
  const last = await lastUser()
  return last?.subject === subject ? last : undefined
}

/** Replaces all stored data, also that of another user, because only the last user can start offline. */
export async function keep(kept: Kept) {
  const change = (await store()).transaction(['reference', 'pages'], 'readwrite')
  const reference = change.objectStore('reference')
  if (!(await reference.get(kept.subject))) await change.objectStore('pages').clear()
  await Promise.all([reference.clear(), reference.put(kept), change.done])
}

/** Deletes the data for offline use at logout. Drafts and queued reports stay; other users do not see them. */
export async function forget() {
  try {
    const database = await store()
    await Promise.all([database.clear('reference'), database.clear('pages')])
  } catch {
    // Without storage there is nothing to delete.
  }
}
