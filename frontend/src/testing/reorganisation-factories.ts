import type { ReorganisationPreview, ReorganisationView } from '../api/types'
import { huuLien, huuLung, regime, town, unitView, yenBinh } from './factories'

export const reorganisationId = '0f6f2f0e-52bb-4b36-bb3b-f1d1a7a0b001'
const below = (unit: typeof huuLien, code: string) => ({ ...unitView(unit), code, ancestors: [huuLung] })
export const communes = [below(huuLien, '06388'), below(yenBinh, '06391'), below(town, '06385')]
export const newCommune = { ref: 'new', level: 'COMMUNE', type: 'XA', code: '06400', name: 'Hữu Liên Mới' } as const
const whole = [huuLien, yenBinh].map((predecessor) => ({ predecessor, successor: newCommune, share: 1 }))

export const reorganisationPreview: ReorganisationPreview = {
  effectiveOn: '2022-07-01',
  units: [
    { kind: 'ENDS', before: { unit: huuLien, parent: huuLung } },
    { kind: 'ENDS', before: { unit: yenBinh, parent: huuLung } },
    { kind: 'BEGINS', after: { unit: newCommune, parent: huuLung } },
  ],
  passages: whole,
  outside: [],
  obligations: [
    {
      regimeId: regime.id,
      regimeName: regime.name,
      from: '2022-07-01',
      to: '2022-07-13',
      dates: 13,
      lapsing: 26,
      arising: 13,
    },
  ],
  lateSubmissions: [],
  affected: [{ kind: 'ASSIGNMENT', unit: huuLien, count: 2 }],
  later: [],
  rebased: [],
}

export const reorganisation: ReorganisationView = {
  id: reorganisationId,
  version: 3,
  state: 'APPLIED',
  decisionNumber: '15/NQ-HĐND',
  decisionDate: '2022-06-20',
  issuer: 'HĐND tỉnh Lạng Sơn',
  effectiveOn: '2022-07-01',
  recordedAt: '2022-07-13T09:00:00Z',
  recordedByName: 'Quản trị tỉnh',
  units: reorganisationPreview.units,
  unitCount: reorganisationPreview.units.length,
  passages: whole,
  outside: [{ successor: newCommune, predecessor: { name: 'xã Dương Quang', within: 'thành phố Bắc Kạn' } }],
  lateSubmissions: [{ unit: huuLien, handling: 'CARRY', carried: 2, setAside: 1 }],
  allowedActions: ['UNDO'],
}
