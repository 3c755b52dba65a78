import type { RelistingRequest } from '../../api/types'
import { blankDecision, type Decision } from './draft'
import { readDecision, type DraftProblems } from './read-draft'

/** The names of the file parts of the multipart request. */
export const fileParts = ['units', 'mapping', 'villages'] as const
export type FilePart = (typeof fileParts)[number]

const required = ['units', 'mapping'] as const satisfies FilePart[]

export type Files = Partial<Record<FilePart, File>>

export interface ImportDraft {
  decision: Decision
  /** Whether the mapping may leave out communes and name communes that do not exist. */
  gaps: boolean
  /** Whether names and notes of the mapping may contradict its codes; then the codes decide. */
  codesDecide: boolean
  files: Files
}

export const blankImport: ImportDraft = { decision: blankDecision, gaps: false, codesDecide: false, files: {} }

/** The content of the request. The first two files are required. */
export interface Relisting {
  request: RelistingRequest
  files: Files
}

/** Reads the form: the request, and the problems by field. */
export function readImport({ decision: typed, gaps, codesDecide, files }: ImportDraft) {
  const { problems, decision } = readDecision(typed)
  for (const part of required) if (!files[part]) problems[part] = 'pickFile'
  const relisting: Relisting = { request: { ...decision, gaps, codesDecide }, files }
  return { problems: problems satisfies DraftProblems, relisting }
}
