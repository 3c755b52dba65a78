import type { ImportReport, TableFindings, UnitImportReport } from '../api/types'

const found: TableFindings = { headingRow: 1, headings: [], columns: [], notes: [], leftOutCount: 0, leftOut: [] }

const common = { created: 0, changed: 0, unchanged: 0, rows: [], found, errorCount: 0, errors: [] }

/** The answer to a dry run; by default for a file that changes nothing. */
export const importReport = (part: Partial<ImportReport>): ImportReport => ({
  ...common,
  dryRun: true,
  cleared: 0,
  errorCount: part.errors?.length ?? 0,
  ...part,
})

export const unitImportReport = (part: Partial<UnitImportReport>): UnitImportReport => ({
  ...common,
  dryRun: true,
  validFrom: '2022-08-01',
  earlier: 0,
  respelled: 0,
  notInList: 0,
  notInListUnits: [],
  errorCount: part.errors?.length ?? 0,
  ...part,
})

export const findings = (part: Partial<TableFindings>): TableFindings => ({ ...found, ...part })
