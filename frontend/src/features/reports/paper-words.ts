import type { Signature } from '../../api/types'

/** As the decree writes dates: days below ten and the first two months with a zero, other months without. */
function parts(date: string) {
  const [year = '', month = '', day = ''] = date.split('-')
  return { year, month: Number(month) < 3 ? month : String(Number(month)), day }
}

/** `13/7/2022` */
export function paperDate(date: string): string {
  const { year, month, day } = parts(date)
  return `${day}/${month}/${year}`
}

/** `ngày 13 tháng 7 năm 2022`; the day is left open until it is known. */
export function signedWords(signedOn: string | null | undefined, asOf: string): string {
  const { year, month, day } = parts(signedOn ?? asOf)
  return `ngày ${signedOn ? day : '……'} tháng ${month} năm ${year}`
}

const marks = { HEAD: '', DEPUTY: 'KT. ', BY_ORDER: 'TL. ', BY_AUTHORITY: 'TUQ. ' }

/** What stands above the name: whoever acts by order or authority acts for the head and not for all. */
export function signatureLines({ capacity, onBehalfOf, headTitle, ownTitle }: Signature): string[] {
  const forAll = (capacity === 'HEAD' || capacity === 'DEPUTY') && onBehalfOf.trim() !== ''
  const head = marks[capacity] + headTitle
  return [...(forAll ? [`TM. ${onBehalfOf}`] : []), head, ...(capacity === 'HEAD' ? [] : [ownTitle])]
}

/** What is printed in small letters at the end of a copy. */
export function reference({ edition, hash }: { edition: number; hash?: string | null }): string {
  return hash ? `Bản số ${edition}. Mã kiểm tra (SHA-256): ${hash}` : 'Bản dự thảo, chưa ban hành.'
}
