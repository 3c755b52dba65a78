import type desk from './locales/vi.desk.json'
import type vi from './locales/vi.json'
import type later from './locales/vi.later.json'

/** The files of words. A feature adds those of its own in its `locales/words.d.ts`. */
export interface Words {
  shared: typeof vi
  sharedDesk: typeof desk
  sharedLater: typeof later
}

type Takes<Files> = { [File in keyof Files]: (words: Files[File]) => void }[keyof Files]

/** The words of all files together. */
type All<Files> = Takes<Files> extends (words: infer Together) => void ? Together : never

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: All<Words> }
  }
}
