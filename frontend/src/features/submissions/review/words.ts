import { addWords } from '../../../i18n/i18n'
import en from '../locales/en.receipt.json'
import vi from '../locales/vi.receipt.json'

// The entry page needs none of these words, so they load with the receipt and the review.
addWords('vi', [vi])
addWords('en', [en])
