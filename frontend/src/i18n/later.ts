import { addWords } from './i18n'
import en from './locales/en.later.json'
import vi from './locales/vi.later.json'

// Words of what loads after the entry page, so that they are not part of a first visit. Import this file for its effect.
addWords('vi', [vi])
addWords('en', [en])
