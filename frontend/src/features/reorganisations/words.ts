import type { TFunction } from 'i18next'
import type { PassedUnit, ReorganisationPreview, UnitName } from '../../api/types'
import { unitName } from '../../reference/names'

/** The common members of a recorded reorganisation and a preview. */
export type Outcome = Pick<ReorganisationPreview, 'units' | 'passages' | 'outside'>

export type UnitChange = Outcome['units'][number]

export const unitOf = ({ before, after }: UnitChange) => (before ?? after)?.unit as UnitName

/** The id of a unit, or its ref if a preview would create it. */
export const keyOf = ({ id, ref }: UnitName) => id ?? ref ?? ''

const whole = (share: number | undefined) => share === 1

/** "Xã Hữu Liên (06400)" */
export function unitWithCode(t: TFunction, unit: UnitName): string {
  return unit.code ? `${unitName(t, unit)} (${unit.code})` : unitName(t, unit)
}

/** "Xã Dương Quang (01849), Thành phố Bắc Kạn"; for a predecessor that this installation does not have. */
export function outsideName({ name, code, within }: Outcome['outside'][number]['predecessor']): string {
  return [code ? `${name} (${code})` : name, within].filter(Boolean).join(', ')
}

/** "60%", or words for an unstated share. */
export function shareText(t: TFunction, share: number | undefined): string {
  if (share === undefined) return t('reorg.shareUnstated')
  return `${(share * 100).toLocaleString('vi-VN', { maximumFractionDigits: 4 })}%`
}

export const successorsOf = ({ passages }: Outcome, unit: UnitName) =>
  passages.filter(({ predecessor }) => keyOf(predecessor) === keyOf(unit))

export const predecessorsOf = ({ passages }: Outcome, unit: UnitName) =>
  passages.filter(({ successor }) => keyOf(successor) === keyOf(unit))

export const outsideOf = ({ outside }: Outcome, unit: UnitName) =>
  outside.filter(({ successor }) => keyOf(successor) === keyOf(unit)).map(({ predecessor }) => predecessor)

/** Adds to each unit the passages from and into it. */
export function passed({ units, passages }: Outcome): PassedUnit[] {
  const byUnit = new Map<string, Outcome['passages']>()
  for (const passage of passages)
    for (const unit of [passage.predecessor, passage.successor])
      byUnit.set(keyOf(unit), [...(byUnit.get(keyOf(unit)) ?? []), passage])
  return units.map((one) => ({ ...one, passages: byUnit.get(keyOf(unitOf(one))) ?? [] }))
}

const same = (one: UnitName, other: UnitName) =>
  one.type === other.type && one.name === other.name && one.code === other.code

function begins(t: TFunction, of: Outcome, unit: UnitName): string[] {
  const from = predecessorsOf(of, unit)
  const outside = outsideOf(of, unit).map((one) => t('reorg.words.outside', { name: outsideName(one) }))
  const parts = from.filter(({ share }) => !whole(share))
  // A split has one sentence, at the unit that ends.
  if (from.length === 1 && parts.length === 1 && outside.length === 0) return []
  if (from.length + outside.length === 0) return [t('reorg.words.established', { unit: unitWithCode(t, unit) })]
  const absorber = from.find(({ predecessor, share }) => whole(share) && same(predecessor, unit))
  const others = [
    ...from
      .filter((one) => one !== absorber)
      .map(({ predecessor, share }) =>
        whole(share)
          ? unitWithCode(t, predecessor)
          : t('reorg.words.part', { unit: unitWithCode(t, predecessor), share: shareText(t, share) }),
      ),
    ...outside,
  ]
  if (absorber && others.length === 0) return []
  const names = { units: others.join(', '), unit: unitWithCode(t, unit) }
  return [t(absorber ? 'reorg.words.absorbed' : 'reorg.words.merged', names)]
}

function ends(t: TFunction, of: Outcome, unit: UnitName): string[] {
  const into = successorsOf(of, unit)
  if (into.length === 0) return [t('reorg.words.ended', { unit: unitWithCode(t, unit) })]
  if (into.every(({ share }) => whole(share))) return []
  const parts = into.map(({ successor, share }) => `${unitWithCode(t, successor)} (${shareText(t, share)})`)
  return [t('reorg.words.split', { unit: unitWithCode(t, unit), parts: parts.join('; ') })]
}

function changes(t: TFunction, { before, after }: UnitChange): string[] {
  if (!before || !after) return []
  const unit = unitWithCode(t, before.unit)
  const said: string[] = []
  if (before.unit.name !== after.unit.name || before.unit.type !== after.unit.type)
    said.push(t('reorg.words.renamed', { unit, name: unitName(t, after.unit) }))
  if (before.unit.code !== after.unit.code)
    said.push(t('reorg.words.recoded', { unit, code: after.unit.code ?? t('reorg.noCode') }))
  if (before.parent && after.parent && keyOf(before.parent) !== keyOf(after.parent))
    said.push(t('reorg.words.moved', { unit, from: unitName(t, before.parent), to: unitName(t, after.parent) }))
  return said
}

/** Whether a unit only moves because its parent ends. Decisions do not name such units. */
export function follows({ units }: Outcome, { kind, before, after }: UnitChange): boolean {
  const parent = before?.parent
  if (kind !== 'CHANGES' || !parent || !after || !same(before.unit, after.unit)) return false
  return units.some((one) => one.kind === 'ENDS' && one.before && keyOf(one.before.unit) === keyOf(parent))
}

/** Describes a reorganisation in the style of a decision, with a sentence for each event. */
export function inWords(t: TFunction, of: Outcome): string[] {
  const units = of.units
  const following = units.filter((unit) => follows(of, unit)).length
  return [
    ...units.flatMap(({ kind, after }) => (kind === 'BEGINS' && after ? begins(t, of, after.unit) : [])),
    ...units.flatMap(({ kind, before }) => (kind === 'ENDS' && before ? ends(t, of, before.unit) : [])),
    ...units.flatMap((unit) => (unit.kind === 'CHANGES' && !follows(of, unit) ? changes(t, unit) : [])),
    ...(following > 0 ? [t('reorg.words.following', { count: following })] : []),
  ]
}
