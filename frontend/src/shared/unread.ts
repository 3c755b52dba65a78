/** The parts of a URL that a page was to read and could not, as they stand there: `role=KING`. */
export const unreadParts = <Filter extends object>(search: object, filter: Filter, parts: (keyof Filter & string)[]) =>
  parts
    .map((part) => [part, (search as Record<string, unknown>)[part]] as const)
    .filter(([part, asked]) => asked !== undefined && asked !== '' && filter[part] === undefined)
    .map(([part, asked]) => `${part}=${typeof asked === 'string' ? asked : JSON.stringify(asked)}`.slice(0, longest))

const longest = 60
