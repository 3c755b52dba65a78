import words from './en.desk.json'
import type vi from './vi.desk.json'

/** Words for a code that one language lacks do not compile. */
const shared = words satisfies Pick<typeof vi, 'problem' | 'violation'>

const ofFeatures = import.meta.glob<object>('../../features/*/locales/en.desk.json', { eager: true, import: 'default' })

export const files = [shared, ...Object.values(ofFeatures)]
