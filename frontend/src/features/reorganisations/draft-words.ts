import type { TFunction } from 'i18next'
import { unitName } from '../../reference/names'
import { begunUnits, type Draft, type EventDraft, type NewUnitDraft, type PlaceDraft } from './draft'

const unnamed = '…'

const newName = (t: TFunction, { type, name }: NewUnitDraft) => unitName(t, { type, name: name.trim() || unnamed })

function placeName(t: TFunction, { unit, ref }: PlaceDraft, draft: Draft): string {
  if (unit) return unitName(t, unit)
  const begun = begunUnits(draft.events).find((one) => one.ref === ref)
  return begun ? unitName(t, { ...begun, name: begun.name || unnamed }) : unnamed
}

/** A sentence about an event of the draft, which may be incomplete. */
export function draftWords(t: TFunction, event: EventDraft, draft: Draft): string {
  const unit = event.unit ? unitName(t, event.unit) : unnamed
  const all = [...event.units.map((one) => unitName(t, one.unit)), ...event.outside.map(({ name }) => name || unnamed)]
  const units = all.join(', ') || unnamed
  switch (event.kind) {
    case 'ESTABLISH':
      return t('reorg.words.established', { unit: newName(t, event.begun) })
    case 'MERGE':
      return t('reorg.words.merged', { units, unit: newName(t, event.begun) })
    case 'ABSORB':
      return t('reorg.words.absorbed', { units, unit })
    case 'SPLIT': {
      const parts = event.parts.map((part) =>
        part.into ? placeName(t, { ref: part.into }, draft) : newName(t, part.unit),
      )
      return t('reorg.words.split', { unit, parts: parts.join('; ') })
    }
    case 'RENAME':
      return t('reorg.words.renamed', { unit, name: event.name || unnamed })
    case 'CHANGE_TYPE':
      return t('reorg.words.retyped', { units, type: t(`reorg.type.${event.type}`) })
    case 'CHANGE_CODE':
      return t('reorg.words.recoded', { unit, code: event.code || unnamed })
    case 'MOVE':
      return t('reorg.words.movedTo', { units, to: placeName(t, event.parent, draft) })
    case 'END':
      return t('reorg.words.ended', { unit: units })
    case 'REMOVE_TIER':
      return t('reorg.words.tierRemoved', { level: t(`reorg.level.${event.level}`), unit })
  }
}
