// Questions as pages ask them. A key is the path and its parameters, so that two pages asking the same thing ask once.
import { QueryClient, useQuery, type UseQueryReturnType } from '@tanstack/vue-query'
import { computed, ref, shallowRef, toValue, type MaybeRefOrGetter } from 'vue'
import { ask, type Answer, type Params, type PathsWith } from './client'
import { isProblem, Problem, unreachable } from './problem'
import { concerns } from './topics'

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // Live notes say when something is old; until then what is here is true.
      staleTime: 60_000,
      gcTime: 10 * 60_000,
      retry: (times, cause) => times < 2 && isProblem(cause) && (cause.offline || cause.status >= 500),
      refetchOnWindowFocus: 'always',
      networkMode: 'always',
    },
  },
})

/** Asks anew what a note with these topics makes old: at once what is on a page, the rest when it is wanted. */
export function askAnew(topics: readonly string[]): void {
  void queries.invalidateQueries({
    predicate: ({ queryKey: [path, params], state }) => concerns(topics, String(path), params, state.data),
  })
}

interface Asking {
  /** Ask only while this is true. */
  when?: MaybeRefOrGetter<boolean>
  /** Keep the last answer on screen while the next one is fetched: paging, filters. */
  keep?: boolean
}

export function useAsk<P extends PathsWith<'get'>>(
  path: P,
  params?: MaybeRefOrGetter<Params<P, 'get'> | undefined>,
  asking: Asking = {},
): UseQueryReturnType<Answer<P, 'get'>, Problem> {
  return useQuery<Answer<P, 'get'>, Problem>({
    queryKey: computed(() => [path, toValue(params) ?? {}]),
    queryFn: ({ signal }) => ask(path, toValue(params), signal),
    enabled: computed(() => toValue(asking.when) ?? true),
    placeholderData: asking.keep ? (before: Answer<P, 'get'> | undefined) => before as never : undefined,
  }) as UseQueryReturnType<Answer<P, 'get'>, Problem>
}

/** One sending at a time, with its problem beside it: `const { sending, problem, run } = useSending()`. */
export function useSending() {
  const sending = ref(false)
  const problem = shallowRef<Problem | null>(null)
  async function run<T>(act: () => Promise<T>): Promise<T | undefined> {
    if (sending.value) return undefined
    sending.value = true
    problem.value = null
    try {
      const answer = await act()
      void queries.invalidateQueries()
      return answer
    } catch (cause) {
      problem.value = isProblem(cause) ? cause : unreachable()
      if (!isProblem(cause)) console.error(cause)
      return undefined
    } finally {
      sending.value = false
    }
  }
  return { sending, problem, run }
}
