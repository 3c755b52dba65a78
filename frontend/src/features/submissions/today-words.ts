import { addWords } from '../../i18n/i18n'
import en from './locales/en.today.json'
import vi from './locales/vi.today.json'

// The entry page needs none of these words, so they load with Hôm nay.
addWords('vi', [vi])
addWords('en', [en])
