// Cells as Excel and WPS copy them: tabs between, lines between, and quotes around a cell that holds a line break.

export function cellsOf(pasted: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endRow = () => {
    row.push(cell)
    rows.push(row)
    row = []
    cell = ''
  }
  const it = pasted.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  for (let i = 0; i < it.length; i++) {
    const c = it[i]
    if (quoted) {
      if (c !== '"') cell += c
      else if (it[i + 1] === '"') {
        cell += '"'
        i++
      } else quoted = false
    } else if (c === '"' && cell === '') quoted = true
    else if (c === '\t') {
      row.push(cell)
      cell = ''
    } else if (c === '\n') endRow()
    else cell += c
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows.map(cells => cells.map(one => one.trim())).filter(cells => cells.some(one => one !== ''))
}

export interface Column {
  key: string
  /** The head as people write it; others that mean the same. */
  head: string
  also?: string[]
  required?: boolean
}

export interface Pasted {
  rows: Record<string, string>[]
  missing: string[]
  unknown: string[]
}

const plain = (head: string) => head.replace(/[\s*＊（(].*$/, '').replace(/\s/g, '')

/** Rows by the heads of their columns; where the first line is no head, the columns are taken in their order. */
export function rowsOf(cells: string[][], columns: readonly Column[]): Pasted {
  const [first = [], ...rest] = cells
  const find = (head: string) =>
    columns.find(it => [it.head, ...(it.also ?? [])].some(name => plain(name) === plain(head)))
  const known = first.map(find)
  const headed = known.some(Boolean)
  const order = headed ? known : columns
  const lines = headed ? rest : cells
  return {
    rows: lines.map(line =>
      Object.fromEntries(order.flatMap((column, i) => (column ? [[column.key, line[i] ?? '']] : []))),
    ),
    missing: columns.filter(it => it.required && !order.includes(it)).map(it => it.head),
    unknown: headed ? first.filter((head, i) => head !== '' && !known[i]) : [],
  }
}
