import { listen, onReturn } from '../../device/tabs'
import {
  added,
  chosen,
  idsOf,
  met,
  nothingKept,
  openTab,
  reopened,
  typed,
  viewOf,
  withEnding,
  type Attempt,
  type Ending,
  type Kept,
  type News,
  type Tab,
  type View,
} from './draft-merge'
import { draftsTopic, endDraft, readKept, saveAttempt, saveEdits } from './draft-store'
import { blank, sameEntry, type Entry } from './entries'

const noNews: News = { taken: [], split: [] }

/**
 * A draft that is open in this tab. It shows typed values at once, saves them on the device, and merges what other tabs save.
 * If the browser forbids storage, the draft lives as long as the tab.
 */
export class OpenDraft {
  readonly #name: { subject: string; obligation: string; by: string }
  readonly #hearers = new Set<(news: News) => void>()
  #tab: Tab
  #view: View
  #count = 0
  #saving: Promise<void> | undefined

  private constructor(subject: string, obligation: string, tab: Tab) {
    this.#name = { subject, obligation, by: crypto.randomUUID() }
    this.#tab = tab
    this.#view = viewOf(tab)
  }

  static async open(subject: string, obligation: string) {
    // If storage is forbidden, the draft starts empty and is not saved, but the page works.
    const kept = await readKept(subject, obligation).catch(() => nothingKept)
    return new OpenDraft(subject, obligation, openTab(kept))
  }

  readonly view = () => this.#view

  /** Calls `hearer` after each change; `news` names changes by other tabs. Returns a function that unsubscribes. */
  readonly subscribe = (hearer: (news: News) => void) => {
    this.#hearers.add(hearer)
    return () => {
      this.#hearers.delete(hearer)
    }
  }

  get rounds() {
    return this.#tab.kept.rounds
  }

  get attempt() {
    return this.#tab.kept.attempt
  }

  /** Ids of all present values; sending the form covers them. */
  ids() {
    return idsOf(this.#tab)
  }

  /** Replaces the shown value of a field. `undefined` removes it; then a different value of another tab is shown, if any. */
  type(field: string, entry: Entry | undefined) {
    const tab = typed(this.#tab, field, entry, this.#nextId())
    const shown = viewOf(tab).entries[field]
    const taken = !entry && shown && !sameEntry(shown, blank) ? [field] : []
    this.#enter(tab, { taken, split: [] })
  }

  /** Adds and shows a value; keeps different values beside it. */
  add(field: string, entry: Entry) {
    this.#enter(added(this.#tab, field, entry, this.#nextId()))
  }

  /** Chooses a value for a field in which tabs disagree. */
  choose(field: string, entry: Entry) {
    this.#enter(chosen(this.#tab, field, entry, this.#nextId()))
  }

  /** Saves pending edits. Called after each keystroke, so that a crash of the tab loses less than a second of typing. */
  save(): Promise<void> {
    if (!this.#isUnsaved()) return Promise.resolve()
    return (this.#saving ??= this.#saveAll())
  }

  /** Reads the stored draft and merges changes of other tabs. */
  async refresh() {
    try {
      const { subject, obligation } = this.#name
      const kept = await readKept(subject, obligation)
      this.#meet(kept)
    } catch {
      // Without storage there are no changes to read.
    }
  }

  /** Whether a message of {@link draftsTopic} is about this draft and comes from another tab. */
  concerns(name: string) {
    const { subject, obligation, by } = this.#name
    return name.endsWith(` ${subject} ${obligation}`) && !name.startsWith(by)
  }

  /**
   * Stores the request before it is sent, so that the same request keeps its key even if the tab is closed.
   * @returns false if another tab has sent or discarded the draft
   */
  async begin(attempt: Attempt): Promise<boolean> {
    await this.save()
    try {
      const kept = await saveAttempt(this.#name, this.#tab.kept, attempt)
      this.#meet(kept)
    } catch {
      this.#tab = { ...this.#tab, kept: { ...this.#tab.kept, attempt } }
    }
    return this.#tab.ended === undefined
  }

  /** Ends the round after values were sent or discarded. Values that are not in `ids` belong to the next round. */
  async end(ending: Ending, ids: string[]) {
    await this.save()
    const pending = this.#tab.pending.filter(({ version }) => !version || !ids.includes(version.id))
    const kept = await endDraft(this.#name, ending, ids).catch(() => withEnding(this.#tab.kept, ending, ids))
    this.#change(reopened({ ...this.#tab, pending }, kept))
    void this.save()
  }

  /** Continues in the current round of the device, after the user was told that the last one ended. */
  async reopen() {
    const { subject, obligation } = this.#name
    const kept = await readKept(subject, obligation).catch(() => nothingKept)
    this.#change(reopened(this.#tab, kept))
    void this.save()
  }

  /** Updates the draft before a page shows it. A page that already shows it gets all changes anyway. */
  async catchUp() {
    if (this.#hearers.size === 0) await this.reopen()
  }

  #nextId = () => `${this.#name.by}:${this.#count++}`

  #enter(tab: Tab, news = noNews) {
    if (tab === this.#tab) return
    this.#change(tab, news)
    void this.save()
  }

  #isUnsaved = () => this.#tab.pending.length > 0 && !this.#tab.ended

  /** Merges a stored draft. Always uses the present `#tab`, because the user may have typed during the read or save. */
  #meet(kept: Kept, saved = 0) {
    const { tab, news } = met(this.#tab, kept, saved)
    if (tab !== this.#tab) this.#change(tab, news)
  }

  #change(tab: Tab, news = noNews) {
    this.#tab = tab
    this.#view = viewOf(tab)
    for (const hearer of this.#hearers) hearer(news)
  }

  async #saveAll() {
    try {
      while (this.#isUnsaved()) {
        const edits = this.#tab.pending
        const kept = await saveEdits(this.#name, this.#tab.kept, edits)
        this.#meet(kept, edits.length)
      }
    } catch (cause) {
      // The edits stay pending, and the next keystroke tries again.
      console.warn('The draft could not be saved', cause)
    } finally {
      // Reset synchronously, so that later edits start a new save instead of waiting for this one.
      this.#saving = undefined
    }
  }
}

/** Keeps drafts up to date with changes of other tabs. Returns a function that stops it. */
export function follow(drafts: OpenDraft[]): () => void {
  const all = () => drafts.forEach((draft) => void draft.refresh())
  const stop = [
    listen(draftsTopic, (name) => drafts.forEach((draft) => draft.concerns(name) && void draft.refresh())),
    onReturn(all),
  ]
  // Get changes that were saved between the first read and now.
  all()
  return () => stop.forEach((each) => each())
}
