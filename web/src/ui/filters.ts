// Filters live in the address: a view is a name and a query, it can be sent to somebody, and Back works.
import { computed } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'

export const one = (query: LocationQuery, name: string) => {
  const it = query[name]
  return (Array.isArray(it) ? it[0] : it) ?? ''
}

/** `const { values, set, page } = useFilters(['kind', 'from'])`: every value is text, '' where it is not set. */
export function useFilters<Name extends string>(names: readonly Name[]) {
  const route = useRoute()
  const router = useRouter()
  const values = computed(
    () => Object.fromEntries(names.map(name => [name, one(route.query, name)])) as Record<Name, string>,
  )
  const page = computed(() => Math.max(1, Number.parseInt(one(route.query, 'page'), 10) || 1))
  const used = computed(() => names.some(name => values.value[name] !== ''))

  function go(query: Record<string, string | undefined>, keepPage = false): void {
    const next: Record<string, string> = {}
    for (const [name, value] of Object.entries({ ...route.query, ...(keepPage ? {} : { page: undefined }), ...query }))
      if (typeof value === 'string' && value !== '') next[name] = value
    // Typing in a filter is one step of history, turning a page another.
    void (keepPage ? router.push({ query: next, hash: route.hash }) : router.replace({ query: next, hash: route.hash }))
  }

  return {
    values,
    page,
    used,
    set: (name: Name, value: string) => go({ [name]: value }),
    turn: (to: number) => go({ page: to > 1 ? String(to) : undefined }, true),
    clear: () => go(Object.fromEntries(names.map(name => [name, undefined]))),
    /** The set ones, for the server. */
    query: computed(
      () =>
        Object.fromEntries(Object.entries<string>(values.value).filter(([, value]) => value !== '')) as Partial<
          Record<Name, string>
        >,
    ),
  }
}
