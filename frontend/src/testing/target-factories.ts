import type { Target } from '../api/types'
import { app, huuLung } from './factories'

export const yearlyTarget: Target = {
  id: '00000000-0000-4000-8000-000000000071',
  version: 0,
  unitId: huuLung.id,
  unit: huuLung,
  name: { vi: 'Người dân dùng ứng dụng số năm 2022', en: 'People who use the apps in 2022' },
  counts: 'PERSONS',
  periodFrom: '2022-01-01',
  periodTo: '2023-01-01',
  value: 62149,
  sharePercent: 70,
  base: { vi: 'dân số từ 15 tuổi trở lên', en: 'population aged 15 and over' },
  effectiveFrom: '2022-04-01',
  documentNumber: '355/UBND-KGVX',
  documentDate: '2022-04-01',
  documentIssuer: 'UBND tỉnh Lạng Sơn',
  indicatorIds: [app.id],
  indicators: [{ indicatorId: app.id, method: 'SHARE', rateDigits: 2 }],
  allocations: [],
  allowedActions: ['REVISE', 'DIVIDE', 'END'],
}
