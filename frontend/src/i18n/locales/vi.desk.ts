import shared from './vi.desk.json'

const ofFeatures = import.meta.glob<object>('../../features/*/locales/vi.desk.json', { eager: true, import: 'default' })

export const files = [shared, ...Object.values(ofFeatures)]
