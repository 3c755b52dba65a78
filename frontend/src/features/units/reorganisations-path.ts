/** The pages of reorganisations, to which those of a unit only lead. */
export const reorganisationsPath: string = '/don-vi/sap-xep'

export const reorganisationPath = (id: string): string => `${reorganisationsPath}/${id}`
