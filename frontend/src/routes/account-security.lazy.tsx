import { createLazyRoute } from '@tanstack/react-router'
import { AccountSecurityPage } from '../features/account-security/account-security-page'

export const accountSecurityView = createLazyRoute('/bao-mat')({ component: AccountSecurityPage })
