/** Whether the browser has promised not to clear our storage by itself; undefined if the browser does not tell. */
export async function isPersistent(): Promise<boolean | undefined> {
  return navigator.storage?.persisted?.()
}

/** Requests persistent storage. Call it when there is data to lose: some browsers ask the user, who then sees a reason. */
export async function askToPersist() {
  if ((await isPersistent()) === false) await navigator.storage.persist()
}
