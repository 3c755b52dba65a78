import type { Paper, ReportView, Signature, UnitRef } from '../../api/types'

/** Parts of a date after Nghị định 30/2020: days below 10 and months 1 and 2 have a leading zero, other months none. */
function parts(date: string) {
  const [year = '', month = '', day = ''] = date.split('-')
  return { year, month: Number(month) < 3 ? month : String(Number(month)), day }
}

/** `13/7/2022` */
export function paperDate(date: string): string {
  const { year, month, day } = parts(date)
  return `${day}/${month}/${year}`
}

/** `ngày 13 tháng 7 năm 2022`, with dots until the date of signing is known. */
export function signedWords(signedOn: string | null | undefined): string {
  if (!signedOn) return 'ngày .... tháng .... năm ......'
  const { year, month, day } = parts(signedOn)
  return `ngày ${day} tháng ${month} năm ${year}`
}

/** With no-break spaces between a number and what it counts, and within dates, as in the documents. */
export const unbroken = (text: string) =>
  text
    .replace(/(?<!\p{L})(ngày|tháng|năm|số:?) (?=[\d.])/giu, '$1\u00a0')
    .replace(/(?<![\d/.,])(\d[\d.]*(?:,\d+)?%?) (?=\p{L})/gu, '$1\u00a0')

const marks = { HEAD: '', DEPUTY: 'KT. ', BY_ORDER: 'TL. ', BY_AUTHORITY: 'TUQ. ' }

const typeWords: Record<UnitRef['type'], string> = {
  QUOC_GIA: '',
  TINH: 'Tỉnh ',
  THANH_PHO_TRUNG_UONG: 'Thành phố ',
  HUYEN: 'Huyện ',
  QUAN: 'Quận ',
  THI_XA: 'Thị xã ',
  THANH_PHO: 'Thành phố ',
  XA: 'Xã ',
  PHUONG: 'Phường ',
  THI_TRAN: 'Thị trấn ',
  DAC_KHU: 'Đặc khu ',
  THON: 'Thôn ',
  TO_DAN_PHO: 'Tổ dân phố ',
}

/** `Thị trấn Hữu Lũng` */
export const titled = ({ type, name }: UnitRef) => typeWords[type] + name

/** The lines above the signer's name. A signer by order or authority acts for the head, not on behalf of the body. */
export function signatureLines({ capacity, onBehalfOf, headTitle, ownTitle }: Signature): string[] {
  const forAll = (capacity === 'HEAD' || capacity === 'DEPUTY') && onBehalfOf.trim() !== ''
  const head = marks[capacity] + headTitle
  return [...(forAll ? [`TM. ${onBehalfOf}`] : []), head, ...(capacity === 'HEAD' ? [] : [ownTitle])]
}

/** `Kính gửi: …`, where the recipients refer to the addressee with "Như trên"; otherwise empty. */
export function addressLine({ addressee, recipients }: Pick<Paper, 'addressee' | 'recipients'>): string {
  const above = recipients.some((one) => one.trim().toLowerCase().startsWith('như trên'))
  const name = addressee?.trim().replace(/[;.]$/, '')
  return above && name ? `Kính gửi: ${name}.` : ''
}

/** The small print at the end of a printed copy. */
export function reference({ edition, state, hash }: Pick<ReportView, 'edition' | 'state' | 'hash'>): string {
  if (state === 'DRAFT') return 'Bản dự thảo, chưa ban hành.'
  return state === 'SUBMITTED'
    ? `Bản số ${edition} trình ký, chưa ban hành.`
    : `Bản số ${edition}. Mã kiểm tra (SHA-256): ${hash}`
}
