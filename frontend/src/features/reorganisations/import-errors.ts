import type { TFunction } from 'i18next'
import type { RelistingReport } from '../../api/types'
import { violationWords } from './refusals'

type FileError = RelistingReport['errors'][number]

/** Codes that have special words in this import. */
const codes = ['child-unplaced', 'differs', 'repeated', 'unchanged', 'unknown-parent', 'unknown-unit'] as const

/** Codes of errors about headings. All other errors that name row 1 have no real place in the file. */
const ofHeadings = ['unknown-column', 'column-missing', 'column-repeated', 'heading-missing']

/** Converts errors for the table of errors: adds the name of the file, and removes row and column if they mean no place. */
export const placedErrors = (t: TFunction, errors: FileError[]) =>
  errors.map(({ file, row, column, value, code }) => ({
    file: t(`reorg.import.fileShort.${file}`),
    ...((row > 1 || ofHeadings.includes(code)) && { row, column }),
    value,
    code,
  }))

/** Words for a code: those of this import, otherwise those of reorganisations or of tables in general. */
export function fileErrorText(t: TFunction, { code }: { code: string }): string | undefined {
  const known = codes.find((one) => one === code)
  return known ? t(`reorg.import.error.${known}`) : violationWords(t, code)
}
