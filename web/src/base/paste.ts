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
