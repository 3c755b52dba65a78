interface Props {
  columns: string[]
}

/** The head of a table whose rows stack on a phone. Its roles are written out, because such a layout takes them away. */
export function StackedHead({ columns }: Props) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((name) => (
          <th key={name} role="columnheader" scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
}
