const recordings = ['founded', 'reconstituted'] as const

/** What has just been recorded of a team, on the page before. */
export type Recorded = (typeof recordings)[number]

export const parseRecorded = (value: unknown) => recordings.find((one) => one === value)
