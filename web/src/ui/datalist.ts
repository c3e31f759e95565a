// What a DataList is told about its columns and conditions.

export interface DataColumn<Row> {
  key: string
  name: string
  say?: (row: Row) => string
  /** What the row is called: its link on desks, its head on phones. The first one unless said. */
  lead?: boolean
  number?: boolean
  nowrap?: boolean
  /** Left out of the cards of phones. */
  deskOnly?: boolean
}

export interface DataFilter {
  /** Its name in the address. */
  key: string
  name: string
  kind?: 'text' | 'day'
  placeholder?: string
  choices?: { key: string; say: string }[]
}
