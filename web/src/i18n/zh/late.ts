// Sentences of pages that few open: they come with those pages (../late.ts).
export { importing } from './importing'
export { ledger } from './ledger'
export { office } from './office'
export { rules } from './rules'
export { source, suggestions, accounts, audit, help } from './rest'
