import type desk from './locales/vi.desk.json'
import type vi from './locales/vi.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof vi & typeof desk }
  }
}
