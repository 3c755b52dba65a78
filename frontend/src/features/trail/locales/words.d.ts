import type desk from './vi.desk.json'

declare module '../../../i18n/i18next' {
  interface Words {
    trailDesk: typeof desk
  }
}
