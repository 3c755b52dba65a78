import { entryRoute } from '../routes/entry'
import { outboxRoute } from '../routes/outbox'
import { receiptRoute } from '../routes/receipt'
import { todayRoute } from '../routes/today'

/** The routes of a commune's daily work. All others load when one of them is first opened. */
export const firstRoutes = [todayRoute, entryRoute, outboxRoute, receiptRoute] as const
