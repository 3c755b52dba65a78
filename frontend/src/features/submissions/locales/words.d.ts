import type desk from './vi.desk.json'
import type vi from './vi.json'
import type outbox from './vi.outbox.json'
import type receipt from './vi.receipt.json'
import type today from './vi.today.json'

declare module '../../../i18n/i18next' {
  interface Words {
    submissions: typeof vi
    submissionsDesk: typeof desk
    submissionsOutbox: typeof outbox
    submissionsReceipt: typeof receipt
    submissionsToday: typeof today
  }
}
