// Every page by its address. Pages are fetched when somebody goes there.
import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteRecordRaw } from 'vue-router'
import { text } from '@/i18n'
import { resumed } from '@/shell/offline-shell'
import { featurePages, nameOfPage, type FeaturePage, type PageName } from '@/shell/pages'
import { enter, findSession, home, session } from '@/api/session'
import { toast } from '@/ui/toasts'

declare module 'vue-router' {
  interface RouteMeta {
    /** The page's name: title of the window and of the navigation. */
    page?: PageName
    /** Open to everybody: signing in, help. */
    open?: boolean
    /** What is being written belongs to one address: another address is another form. */
    anew?: boolean
    /** Which line of the navigation is lit. */
    under?: string
  }
}

const route = ({ path, component, meta }: FeaturePage): RouteRecordRaw => ({ path, component, meta })

export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (to, _from, saved) => saved ?? (to.hash ? { el: to.hash } : { top: 0 }),
  routes: [
    ...featurePages.filter(it => it.alone).map(it => route({ ...it, path: `/${it.path}` })),
    {
      path: '/',
      component: () => import('@/shell/Shell.vue'),
      children: [
        ...featurePages.filter(it => !it.alone).map(route),
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
  return page ? nameOfPage(page) : address
}
// What a page is of, its header says as soon as it knows.
router.afterEach((to, from) => {
  if (to.path !== from.path)
    document.title = [to.meta.page && nameOfPage(to.meta.page), text.shell.name].filter(Boolean).join(' · ')
})
// A page whose part could not be fetched: without a line home is in the browser and says so; with one a newer release stands.
router.onError((_cause, to) => {
  if (navigator.onLine === false || to.fullPath === home.value) toast(text.common.unreachable)
  if (router.currentRoute.value.matched.length === 0 && to.fullPath !== home.value) void router.replace(home.value)
})
