// What pages there are: every feature lists its own in its `pages.ts`.
import type { RouteComponent, RouteMeta } from 'vue-router'
import { say, text, type Words } from '@/i18n'
import type { PageOf } from '@/api/session'
import type { IconName } from '@/ui/icons'

/** A name of the frame's own sentences, or the words themselves where a feature brings its page's name. */
export type PageName = keyof typeof text.shell.pages | Words

export interface FeaturePage {
  /** The address, without the first slash. */
  path: string
  component: () => Promise<RouteComponent>
  meta: RouteMeta & { page: PageName }
  /** Its line in the navigation, for whoever has that page of the session; the lowest `at` stands first. */
  line?: { icon: IconName; of: PageOf; at: number }
  /** Without the frame. */
  alone?: boolean
}

const found = import.meta.glob<{ pages: FeaturePage[] }>('../features/*/pages.ts', { eager: true })
export const featurePages = Object.values(found).flatMap(it => it.pages)

export const nameOfPage = (page: PageName) => (typeof page === 'string' ? text.shell.pages[page] : say(page))
