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
 * A draft as this tab has it open: shows at once what is typed, keeps it on the device, and takes in what other tabs
 * keep. Where the browser forbids storage it lives as long as the tab.
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
    // A storage that the browser forbids only costs the copy; the page still takes what is typed.
    const kept = await readKept(subject, obligation).catch(() => nothingKept)
    return new OpenDraft(subject, obligation, openTab(kept))
  }

  readonly view = () => this.#view

  /** Calls after every change; `news` names what came from other tabs. Returns how to stop. */
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

  /** The values that stand at this moment: those that are sent when its figures are. */
  ids() {
    return idsOf(this.#tab)
  }

  /** Replaces what the field shows; `undefined` takes it back, and another tab's value comes to light if there is one. */
  type(field: string, entry: Entry | undefined) {
    const tab = typed(this.#tab, field, entry, this.#nextId())
    const shown = viewOf(tab).entries[field]
    const taken = !entry && shown && !sameEntry(shown, blank) ? [field] : []
    this.#enter(tab, { taken, split: [] })
  }

  /** Puts a value in front; a different one that stands there stays beside it. */
  add(field: string, entry: Entry) {
    this.#enter(added(this.#tab, field, entry, this.#nextId()))
  }

  /** Settles a field in which tabs disagree. */
  choose(field: string, entry: Entry) {
    this.#enter(chosen(this.#tab, field, entry, this.#nextId()))
  }

  /** Every keystroke is kept at once: a tab that is killed loses less than a second of typing. */
  save(): Promise<void> {
    if (!this.#isUnsaved()) return Promise.resolve()
    return (this.#saving ??= this.#saveAll())
  }

  /** Reads what other tabs have kept. */
  async refresh() {
    try {
      const { subject, obligation } = this.#name
      const kept = await readKept(subject, obligation)
      this.#meet(kept)
    } catch {
      // Without storage there is nothing to learn.
    }
  }

  /** Whether `name` is a change of this draft by somebody else. */
  concerns(name: string) {
    const { subject, obligation, by } = this.#name
    return name.endsWith(` ${subject} ${obligation}`) && !name.startsWith(by)
  }

  /**
   * Keeps the request that is about to be sent: after a closed tab the same request is still recognised.
   * @returns false if another tab has sent the draft or given it up
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

  /** What was typed has been sent, or is given up: the next round starts, with whatever is not among `ids`. */
  async end(ending: Ending, ids: string[]) {
    await this.save()
    const pending = this.#tab.pending.filter(({ version }) => !version || !ids.includes(version.id))
    const kept = await endDraft(this.#name, ending, ids).catch(() => withEnding(this.#tab.kept, ending, ids))
    this.#change(reopened({ ...this.#tab, pending }, kept))
    void this.save()
  }

  /** Goes on in the round that the device is in, after one has been told that the last one ended. */
  async reopen() {
    const { subject, obligation } = this.#name
    const kept = await readKept(subject, obligation).catch(() => nothingKept)
    this.#change(reopened(this.#tab, kept))
    void this.save()
  }

  /** For a page that is about to show it. One that already does hears of every change by itself. */
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

  /** Never of a tab from before the reading: what was typed during it would be lost. */
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
      // They stay pending: the next keystroke tries again.
      console.warn('The draft could not be kept', cause)
    } finally {
      // Before anybody can type again: nobody must wait for a saving that is over.
      this.#saving = undefined
    }
  }
}

/** Lets drafts hear what other tabs do. Returns how to stop. */
export function follow(drafts: OpenDraft[]): () => void {
  const all = () => drafts.forEach((draft) => void draft.refresh())
  const stop = [
    listen(draftsTopic, (name) => drafts.forEach((draft) => draft.concerns(name) && void draft.refresh())),
    onReturn(all),
  ]
  // What was kept between the reading and now.
  all()
  return () => stop.forEach((each) => each())
}
