import type desk from './vi.desk.json'

declare module '../../../i18n/i18next' {
  interface Words {
    securityDesk: typeof desk
  }
}
