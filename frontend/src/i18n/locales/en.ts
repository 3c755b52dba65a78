import words from './en.json'
import type vi from './vi.json'

/** Words for a code that one language lacks do not compile. */
const shared = words satisfies Pick<typeof vi, 'problem'>

const ofFeatures = import.meta.glob<object>('../../features/*/locales/en.json', { eager: true, import: 'default' })

export const files = [shared, ...Object.values(ofFeatures)]
