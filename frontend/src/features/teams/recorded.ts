const recordings = ['founded', 'reconstituted'] as const

/** The change of a team that the previous page has just recorded. */
export type Recorded = (typeof recordings)[number]

export const parseRecorded = (value: unknown) => recordings.find((one) => one === value)
