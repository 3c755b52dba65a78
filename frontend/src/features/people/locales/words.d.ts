import type desk from './vi.desk.json'
import type first from './vi.json'

declare module '../../../i18n/i18next' {
  interface Words {
    people: typeof first
    peopleDesk: typeof desk
  }
}
