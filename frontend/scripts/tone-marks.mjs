const syllable = /(?<!\p{L})\p{L}*(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/giu

/**
 * The words of a text with the tone mark on the last letter of an open syllable in `oa`, `oe` or `uy`. State documents write
 * `lũy`, `xóa`, `hòa`, `ủy`.
 */
export function otherSpellings(text) {
  return text.normalize('NFC').match(syllable) ?? []
}
