// Who is signed in, which day it is, and what the post may see. Asked for before the first page and again after signing in.
import { computed, shallowRef } from 'vue'
import { ask, carry, send, type Schemas } from '@/api/client'
import { isProblem } from '@/api/problem'
import { queries } from '@/api/queries'
import { startLive, stopLive } from '@/api/live'
import { dayInChina, type Day } from '@/base/days'
import { forget } from '@/ui/toasts'

export type Session = Schemas['SessionPage']
/** The pages there are for somebody, as the server names them. */
export type PageOf =
  | 'today'
  | 'leader'
  | 'records'
  | 'board'
  | 'organisations'
  | 'responsibility'
  | 'ledger'
  | 'import'
  | 'mine'
  | 'accounts'
  | 'audit'
  | 'office'

export const session = shallowRef<Session | null>(null)

/** The server's day; the machine's clock only until the first answer. */
export const today = computed<Day>(() => session.value?.today ?? dayInChina(Date.now()))
/** A board is of the organisation one works in: who administers alone has none, whatever else they are offered. */
export const opens = (page: PageOf) =>
  Boolean(session.value?.pages.includes(page)) && (page !== 'board' || Boolean(session.value?.home))
/** A right toward the home organisation: record, correct, adopt … */
export const may = (right: string) => session.value?.may.includes(right) ?? false

/** May be one of two, and sees no account: that is the system administrator's, and the office's that sets up. */
export const proposing = computed(
  () => opens('accounts') && !settingUp.value && !session.value?.posts.some(it => it.title === 'system_administrator'),
)

/** The office's own account, which sets a new district up and ends when that is done. */
export const settingUp = computed(() => session.value?.setting_up ?? false)

/** The post spoken for, shown in the band: the first one of the session. */
export const post = computed(() => session.value?.posts[0])
/** Whoever leads a Party group or a committee begins with their one screen. */
const leads = computed(() => opens('leader') && (post.value?.leads ?? false))
/** Where one goes first: an administrator has no work of the Party's, only accounts. */
export const homePage = computed<PageOf>(() =>
  leads.value ? 'leader' : opens('today') ? 'today' : ((session.value?.pages[0] as PageOf | undefined) ?? 'today'),
)
export const home = computed(() => `/${homePage.value}`)

export function enter(answer: Session): void {
  session.value = answer
  carry(answer.csrf)
  if (!answer.must_change_password && !answer.must_set_second_factor) startLive()
}

export function leave(): void {
  session.value = null
  carry('')
  stopLive()
  queries.clear()
  forget()
}

/** True when somebody is signed in. Throws when the server cannot be reached, so that nobody is sent away for a lost line. */
export async function findSession(): Promise<boolean> {
  try {
    enter(await ask('/api/session'))
    return true
  } catch (cause) {
    if (!isProblem(cause) || cause.status !== 401) throw cause
    leave()
    return false
  }
}

export async function signOut(): Promise<void> {
  await send('post', '/api/sign-out')
  leave()
}
