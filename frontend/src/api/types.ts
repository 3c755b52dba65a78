import type { components } from './schema.gen'

type Schemas = components['schemas']

export type Me = Schemas['Me']
export type ClockView = Schemas['ClockView']
export type UnitRef = Schemas['UnitRef']
export type UnitView = Schemas['UnitView']
export type RegimeView = Schemas['RegimeView']
export type IndicatorRef = Schemas['IndicatorRef']
export type ObligationView = Schemas['ObligationView']
export type EntryForm = Schemas['EntryForm']
export type EntryField = Schemas['EntryField']
export type Figure = Schemas['Figure']
export type Mark = Schemas['Mark']
export type NewSubmission = Schemas['NewSubmission']
export type SubmissionView = Schemas['SubmissionView']
export type Rule = EntryForm['rules'][number]
export type Note = NonNullable<NewSubmission['notes']>[number]
export type OnBehalf = NonNullable<NewSubmission['onBehalf']>
export type Progress = Schemas['Progress']
export type ProgressRow = Schemas['ProgressRow']
export type Total = Schemas['Total']
export type LocalText = Schemas['Text']
