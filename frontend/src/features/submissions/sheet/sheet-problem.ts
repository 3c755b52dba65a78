import type { TFunction } from 'i18next'
import type { ApiProblem } from '../../../api/problem'
import { unreadableText } from '../../../components/unreadable-text'
import { submissionProblemText } from '../submission-problem'

/** Text can be read as a table, but says neither its regime nor its date: here only a workbook helps. */
const noWorkbook = ['other', 'not-utf8']

/** Why a file was not taken for a sheet of figures, and what to do about it. */
export function sheetProblemText(t: TFunction, problem: ApiProblem): string {
  const { key, members } = problem
  if (key === 'unreadable-table')
    return noWorkbook.includes(String(members.reason)) ? t('sheet.noWorkbook') : unreadableText(t, problem)
  if (key === 'unreadable-sheet') return t('sheet.codeRowMissing')
  return submissionProblemText(t, problem)
}
