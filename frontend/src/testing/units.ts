import type { PopulationView, UnitHistory, UnitMatch, UnitRef } from '../api/types'
import { huuLien, huuLung, unitView, yenBinh } from './factories'

export const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
export const old: UnitRef = { ...huuLien, code: '06388' }
export const successor: UnitRef = { id: id(81), level: 'COMMUNE', type: 'XA', code: '06400', name: 'Hữu Liên' }
const village = (number: number, name: string): UnitRef => ({
  id: id(number),
  level: 'VILLAGE',
  type: 'THON',
  name,
})
export const doa = village(91, 'Đoàn Kết')
export const thong = village(92, 'Thống Nhất')

export const match: UnitMatch = {
  ...unitView(old),
  ancestors: [huuLung],
  validFrom: '2020-01-01',
  validTo: '2022-07-01',
  quality: 'EXACT',
  successors: [successor],
}

export const history: UnitHistory = {
  id: old.id,
  level: 'COMMUNE',
  versions: [
    { type: 'XA', code: '06388', name: 'Hữu Liên Cũ', parent: huuLung, validFrom: '2004-01-01', validTo: '2020-01-01' },
    { type: 'XA', code: '06388', name: 'Hữu Liên', parent: huuLung, validFrom: '2020-01-01', validTo: '2022-07-01' },
  ],
  predecessors: [],
  successors: [
    {
      unit: successor,
      share: 1,
      reorganisationId: id(82),
      decisionNumber: '1672/NQ-UBTVQH15',
      decisionDate: '2022-06-16',
      effectiveOn: '2022-07-01',
    },
  ],
}

export const alive: UnitHistory = {
  ...history,
  versions: [{ type: 'XA', code: '06388', name: 'Hữu Liên', parent: huuLung, validFrom: '2020-01-01' }],
  predecessors: [
    { ...history.successors[0], unit: { ...yenBinh, code: '06391' }, share: 0.4 } as UnitHistory['predecessors'][0],
  ],
  successors: [],
}

export const counts: PopulationView = {
  unit: old,
  year: 2022,
  version: 1,
  total: 4350,
  aged15AndOver: 3107,
  households: 1012,
  source: 'Niên giám',
  editable: true,
}
