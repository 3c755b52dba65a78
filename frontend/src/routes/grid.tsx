import { createRoute } from '@tanstack/react-router'
import { TableIcon } from '../components/icons'
import { parseAsked } from '../reference/selection'
import { atDesk } from './desk'
import { rootRoute } from './root'

export const gridRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhap-bang',
  staticData: {
    help: 'nhập-hộ-các-xã',
    page: { Icon: TableIcon, title: 'grid.title', inCommune: 'grid.ofVillages', action: 'ENTER_ON_BEHALF' },
  },
  validateSearch: parseAsked,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => (await import('./grid.data')).loadGrid(queries, deps),
}).lazy(async () => (await atDesk(import('./grid.lazy'))).gridView)
