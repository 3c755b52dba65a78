/** Whether the browser has promised not to clear this device's storage by itself; undefined where it cannot say. */
export async function isPersistent(): Promise<boolean | undefined> {
  return navigator.storage?.persisted?.()
}

/** Asked when there is something to lose: a browser that puts the question to the user then asks it with a reason. */
export async function askToPersist() {
  if ((await isPersistent()) === false) await navigator.storage.persist()
}
