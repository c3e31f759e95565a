// The names of the signs that are no standing.
export type IconName =
  | 'today' | 'rec' | 'board' | 'org' | 'sys' | 'matter' | 'ledger' | 'me'
  | 'plus' | 'find' | 'x' | 'check' | 'right' | 'down' | 'print' | 'full'
  | 'bell' | 'warn' | 'info' | 'undo' | 'link' | 'move' | 'left' | 'up'
  | 'calendar' | 'download' | 'upload' | 'star' | 'filter' | 'moon' | 'sun' | 'dots'
  | 'lock' | 'people' | 'import' | 'office' | 'log' | 'clip'
