import { createRoute } from '@tanstack/react-router'
import { atDesk } from './desk'
import { rootRoute } from './root'

export const accountSecurityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bao-mat',
  staticData: { help: 'bảo-mật-tài-khoản' },
}).lazy(async () => (await atDesk(import('./account-security.lazy'))).accountSecurityView)
