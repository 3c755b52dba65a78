import type desk from './vi.desk.json'
import type vi from './vi.json'

declare module '../../../i18n/i18next' {
  interface Words {
    progress: typeof vi
    progressDesk: typeof desk
  }
}
