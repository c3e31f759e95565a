// One line an area, so that two people adding pages do not meet. English has the same lines in ../en/index.ts.
export { common } from './common'
export { shell } from './shell'
export { standing } from './standing'
export { parts } from './parts'
export { keys } from './keys'
export { signIn } from './sign-in'
export { today } from './today'
