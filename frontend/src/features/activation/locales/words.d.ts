import type own from './vi.activation.json'

declare module '../../../i18n/i18next' {
  interface Words {
    activation: typeof own
  }
}
