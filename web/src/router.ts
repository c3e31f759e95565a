// Every page by its address. Pages are fetched when somebody goes there.
import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router'
import { text } from '@/i18n'
import { resumed } from '@/shell/offline-shell'
import { enter, findSession, home, session } from '@/api/session'
import { toast } from '@/ui/toasts'

type PageName = keyof typeof text.shell.pages

declare module 'vue-router' {
  interface RouteMeta {
    /** The page's name in text.shell.pages: title of the window and of the navigation. */
    page?: PageName
    /** Open to everybody: signing in, help. */
    open?: boolean
    /** What is being written belongs to one address: another address is another form. */
    anew?: boolean
    /** Which line of the navigation is lit. */
    under?: string
  }
}

export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (to, _from, saved) => saved ?? (to.hash ? { el: to.hash } : { top: 0 }),
  routes: [
    {
      path: '/sign-in',
      component: () => import('@/features/session/SignIn.vue'),
      meta: { page: 'signIn', open: true },
    },
    {
      path: '/password',
      component: () => import('@/features/session/Password.vue'),
      meta: { page: 'password', under: '/mine' },
    },
    {
      path: '/second-factor',
      component: () => import('@/features/session/SecondFactor.vue'),
      meta: { page: 'secondFactor', under: '/mine' },
    },
    {
      path: '/',
      component: () => import('@/shell/Shell.vue'),
      children: [
        { path: 'today', component: () => import('@/features/today/Today.vue'), meta: { page: 'today' } },
        { path: 'leader', component: () => import('@/features/leader/Leader.vue'), meta: { page: 'leader' } },
        { path: 'board', component: () => import('@/features/board/Board.vue'), meta: { page: 'board' } },
        {
          path: 'obligations/:id',
          component: () => import('@/features/obligation/Obligation.vue'),
          meta: { page: 'obligation', under: '/today' },
        },
        {
          path: 'record/new',
          component: () => import('@/features/record/RecordNew.vue'),
          meta: { page: 'newRecord', under: '/today', anew: true },
        },
        {
          path: 'record/:id/correct',
          component: () => import('@/features/record/RecordCorrect.vue'),
          meta: { page: 'correct', under: '/records', anew: true },
        },
        { path: 'records', component: () => import('@/features/record/Records.vue'), meta: { page: 'records' } },
        {
          path: 'records/:id',
          component: () => import('@/features/record/Record.vue'),
          meta: { page: 'record', under: '/records', anew: true },
        },
        {
          path: 'organisations',
          component: () => import('@/features/register/Organisations.vue'),
          meta: { page: 'organisations' },
        },
        {
          path: 'organisations/:id',
          component: () => import('@/features/register/Organisation.vue'),
          meta: { page: 'organisation', under: '/organisations' },
        },
        {
          path: 'organisations/:id/duty-sheet',
          component: () => import('@/features/register/DutySheet.vue'),
          meta: { page: 'dutySheet', under: '/organisations' },
        },
        {
          path: 'people/:id',
          component: () => import('@/features/register/Person.vue'),
          meta: { page: 'person', under: '/organisations' },
        },
        { path: 'office', component: () => import('@/features/office/Office.vue'), meta: { page: 'office' } },
        {
          path: 'responsibility',
          component: () => import('@/features/rules/Responsibility.vue'),
          meta: { page: 'responsibility' },
        },
        {
          path: 'sources/:id',
          component: () => import('@/features/rules/Source.vue'),
          meta: { page: 'source', under: '/responsibility' },
        },
        { path: 'import', component: () => import('@/features/importing/Import.vue'), meta: { page: 'import' } },
        { path: 'ledger', component: () => import('@/features/ledger/Ledger.vue'), meta: { page: 'ledger' } },
        { path: 'mine', component: () => import('@/features/mine/Mine.vue'), meta: { page: 'mine' } },
        {
          path: 'suggestions',
          component: () => import('@/features/help/Suggestions.vue'),
          meta: { page: 'suggestions' },
        },
        {
          path: 'own-account',
          component: () => import('@/features/session/OwnAccount.vue'),
          meta: { page: 'ownAccount', under: '/mine' },
        },
        { path: 'accounts', component: () => import('@/features/admin/Accounts.vue'), meta: { page: 'accounts' } },
        {
          path: 'audit',
          component: () => import('@/features/admin/Audit.vue'),
          meta: { page: 'audit', under: '/accounts' },
        },
        {
          path: 'help/api',
          component: () => import('@/features/help/Api.vue'),
          meta: { page: 'help', under: '/help' },
        },
        { path: 'help', component: () => import('@/features/help/Help.vue'), meta: { page: 'help' } },
        { path: ':rest(.*)*', component: () => import('@/shell/NotFound.vue') },
      ],
    },
  ],
})

// The parts in their states: while developing, and in the build that test/gallery.mjs photographs.
if (import.meta.env.DEV || import.meta.env.MODE === 'gallery') {
  router.addRoute({
    path: '/',
    component: () => import('@/shell/Shell.vue'),
    children: [{ path: 'gallery', component: () => import('../gallery/Gallery.vue') }],
  })
}

/** Where somebody must go instead, or true. Told apart from the router so that it can be tested. */
export function guard(to: Pick<RouteLocationNormalized, 'path' | 'fullPath' | 'meta'>) {
  if (to.meta.open) return true
  const it = session.value
  if (!it)
    return { path: '/sign-in', query: to.fullPath === '/today' || to.fullPath === '/' ? {} : { then: to.fullPath } }
  if (it.must_change_password && to.path !== '/password') return { path: '/password', query: { then: to.fullPath } }
  if (!it.must_change_password && it.must_set_second_factor && to.path !== '/second-factor')
    return { path: '/second-factor', query: { then: to.fullPath } }
  if (to.path === '/') return home.value // known only once the session is
  return true
}

/** An address to go on to after signing in: only ever one of ours. */
export function onward(then: unknown): string {
  return typeof then === 'string' && /^\/(?![/\\])/.test(then) ? then : '/'
}

let asked = false
router.beforeEach(async to => {
  // Asked once; a lost line lets the page come and say so itself.
  if (!asked) {
    asked = true
    await findSession().catch(() => {
      asked = false
      const it = session.value ? null : resumed()
      if (it) enter(it)
    })
  }
  return guard(to)
})

/** What a page is called, by its address. */
export function nameOf(address: string): string {
  const page = router.resolve(address).meta.page
  return page ? text.shell.pages[page] : address
}
// What a page is of, its header says as soon as it knows.
router.afterEach((to, from) => {
  if (to.path !== from.path)
    document.title = [to.meta.page && text.shell.pages[to.meta.page], text.shell.name].filter(Boolean).join(' · ')
})
// A page whose part could not be fetched: without a line home is in the browser and says so; with one a newer release stands.
router.onError((_cause, to) => {
  if (navigator.onLine === false || to.fullPath === home.value) toast(text.common.unreachable)
  if (router.currentRoute.value.matched.length === 0 && to.fullPath !== home.value) void router.replace(home.value)
})
