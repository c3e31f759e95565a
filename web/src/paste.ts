// Cells as Excel and WPS copy them: tabs between, lines between, and quotes around a cell that holds a line break.

export function cellsOf(pasted: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endRow = () => { row.push(cell); rows.push(row); row = []; cell = '' }
  const it = pasted.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  for (let i = 0; i < it.length; i++) {
    const c = it[i]
    if (quoted) {
      if (c !== '"') cell += c
      else if (it[i + 1] === '"') { cell += '"'; i++ }
      else quoted = false
    } else if (c === '"' && cell === '') quoted = true
    else if (c === '\t') { row.push(cell); cell = '' }
    else if (c === '\n') endRow()
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
  const find = (head: string) => columns.find(it => [it.head, ...(it.also ?? [])].some(name => plain(name) === plain(head)))
  const known = first.map(find)
  const headed = known.some(Boolean)
  const order = headed ? known : columns
  const lines = headed ? rest : cells
  return {
    rows: lines.map(line => Object.fromEntries(order.flatMap((column, i) => column ? [[column.key, line[i] ?? '']] : []))),
    missing: columns.filter(it => it.required && !order.includes(it)).map(it => it.head),
    unknown: headed ? first.filter((head, i) => head !== '' && !known[i]) : [],
  }
}

export interface NameMatch { matched: string[], missing: string[], twice: string[] }

/** A pasted list of names against a roster: who is on it, who was not found, which name several bear. */
export function matchNames(pasted: string, roster: readonly { id: string, name: string }[]): NameMatch {
  const names = [...new Set(pasted.split(/[\s,，、;；|]+/).filter(Boolean))]
  // 王  芳 in a sheet is 王芳 on the roster, so two lone characters in a row are tried together.
  const joined: string[] = []
  for (let i = 0; i < names.length; i++) {
    const pair = `${names[i]}${names[i + 1] ?? ''}`
    if (names[i]?.length === 1 && names[i + 1]?.length === 1 && roster.some(it => it.name === pair)) { joined.push(pair); i++ } else joined.push(names[i] as string)
  }
  const found = joined.map(name => ({ name, who: roster.filter(it => it.name === name) }))
  return {
    matched: found.flatMap(it => it.who.length === 1 ? it.who.map(one => one.id) : []),
    missing: found.filter(it => it.who.length === 0).map(it => it.name),
    twice: found.filter(it => it.who.length > 1).map(it => it.name),
  }
}
