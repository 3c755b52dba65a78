import shared from './vi.json'

const ofFeatures = import.meta.glob<object>('../../features/*/locales/vi.json', { eager: true, import: 'default' })

export const files = [shared, ...Object.values(ofFeatures)]
