import type { RelistingRequest } from '../../api/types'
import { blankDecision, type Decision } from './draft'
import { readDecision, type DraftProblems } from './read-draft'

/** The parts of the request that are files, as the API calls them. */
export const fileParts = ['units', 'mapping', 'villages'] as const
export type FilePart = (typeof fileParts)[number]

const required = ['units', 'mapping'] as const satisfies FilePart[]

export type Files = Partial<Record<FilePart, File>>

export interface ImportDraft {
  decision: Decision
  /** Whether the mapping may leave communes out and name some that are not there. */
  gaps: boolean
  /** Whether names and notes of the mapping may say something else than its codes. */
  codesDecide: boolean
  files: Files
}

export const blankImport: ImportDraft = { decision: blankDecision, gaps: false, codesDecide: false, files: {} }

/** What is sent: never without the first two files. */
export interface Relisting {
  request: RelistingRequest
  files: Files
}

/** What was filled in as it is sent, and what of it cannot be. */
export function readImport({ decision: typed, gaps, codesDecide, files }: ImportDraft) {
  const { problems, decision } = readDecision(typed)
  for (const part of required) if (!files[part]) problems[part] = 'pickFile'
  const relisting: Relisting = { request: { ...decision, gaps, codesDecide }, files }
  return { problems: problems satisfies DraftProblems, relisting }
}
