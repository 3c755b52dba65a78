import type { TFunction } from 'i18next'
import type { ApiProblem } from '../../../api/problem'
import { unreadableText } from '../../../components/unreadable-text'
import { submissionProblemText } from '../submission-problem'

/** Reasons that mean the file is no workbook. Only a workbook has regime and date, so a text file does not help here. */
const noWorkbook = ['other', 'not-utf8']

/** Says why a file cannot be read as a sheet of figures, and what to do about it. */
export function sheetProblemText(t: TFunction, problem: ApiProblem): string {
  const { key, members } = problem
  if (key === 'unreadable-table')
    return noWorkbook.includes(String(members.reason)) ? t('sheet.noWorkbook') : unreadableText(t, problem)
  if (key === 'unreadable-sheet') return t('sheet.codeRowMissing')
  return submissionProblemText(t, problem)
}
