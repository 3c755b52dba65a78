import type { TFunction } from 'i18next'
import type { RelistingReport } from '../../api/types'
import { violationWords } from './refusals'

type FileError = RelistingReport['errors'][number]

/** Codes that mean more between a list and a mapping than elsewhere. */
const codes = ['child-unplaced', 'differs', 'repeated', 'unchanged', 'unknown-parent', 'unknown-unit'] as const

/** About the headings, which may be the first row; else what names the first row is about what no row names. */
const ofHeadings = ['unknown-column', 'column-missing', 'column-repeated', 'heading-missing']

/** The errors as the table of errors: with the file in words, and without a place where there is none. */
export const placedErrors = (t: TFunction, errors: FileError[]) =>
  errors.map(({ file, row, column, value, code }) => ({
    file: t(`reorg.import.fileShort.${file}`),
    ...((row > 1 || ofHeadings.includes(code)) && { row, column }),
    value,
    code,
  }))

/** What a code means between a list and a mapping; of other codes what they mean in a document or in any table. */
export function fileErrorText(t: TFunction, { code }: { code: string }): string | undefined {
  const known = codes.find((one) => one === code)
  return known ? t(`reorg.import.error.${known}`) : violationWords(t, code)
}
