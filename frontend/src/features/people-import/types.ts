import type { Schemas } from '../../api/types'

export type PeopleImportReport = Schemas['PeopleImportReport']
export type PeopleImport = Schemas['PeopleImport']
