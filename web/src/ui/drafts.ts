// What was typed and not yet submitted, kept in this browser by account and address. It survives a reload, a lost line and
// the end of a session; submitting, starting again or signing out removes it. It lies there sealed under a key that the
// server gives with the session and no page keeps: whoever uses the machine afterwards reads nothing.
import { computed, isRef, nextTick, onBeforeUnmount, ref, watch, type Ref } from 'vue'
import { text } from '@/i18n'
import { clock, dayInChina, moment } from '@/base/days'
import { useSameDraft } from '@/ui/draft-tabs'
import { session, today } from '@/api/session'

export interface Draft {
  at: number
  value: unknown
}
interface Sealed {
  nonce: Uint8Array<ArrayBuffer>
  bytes: ArrayBuffer
}
/** As it lies on a shelf: sealed; `value` in its place only in a draft of the release before this one. */
export interface Kept {
  at: number
  sealed?: Sealed
  value?: unknown
}

/** Where drafts lie. Tests bring their own shelf; so does a browser that refuses to keep anything. */
export interface Shelf {
  get(key: string): Promise<Kept | undefined>
  put(key: string, draft: Kept): Promise<void>
  remove(key: string): Promise<void>
  keys(): Promise<string[]>
}

export function shelfInMemory(): Shelf {
  const kept = new Map<string, Kept>()
  return {
    get: async key => kept.get(key),
    put: async (key, draft) => {
      kept.set(key, draft)
    },
    remove: async key => {
      kept.delete(key)
    },
    keys: async () => [...kept.keys()],
  }
}

function shelfInBrowser(): Shelf {
  const opened = new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open('jinze', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('drafts')
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })
  const run = async <T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>) => {
    const store = (await opened).transaction('drafts', mode).objectStore('drafts')
    return new Promise<T>((done, fail) => {
      const request = act(store)
      request.onsuccess = () => done(request.result)
      request.onerror = () => fail(request.error)
    })
  }
  return {
    get: key => run<Kept | undefined>('readonly', store => store.get(key)),
    put: async (key, draft) => {
      await run('readwrite', store => store.put(draft, key))
    },
    remove: async key => {
      await run('readwrite', store => store.delete(key))
    },
    keys: async () => (await run('readonly', store => store.getAllKeys())).map(String),
  }
}

let shelf: Shelf = typeof indexedDB === 'undefined' ? shelfInMemory() : shelfInBrowser()
export function useShelf(other: Shelf): void {
  shelf = other
}

/** Forms that are open: what they hold is kept before anybody counts, and nothing of an account that went is kept after it. */
const forms = new Set<() => Promise<void>>()
const gone = new Map<string, number>()
const oldest = 30 * 86400000
const keyOf = (account: string, address: string) => `${account} ${address}`

/** The key of whoever is signed in; none: nothing is kept, and nothing that was kept is read. */
async function draftsKey(): Promise<CryptoKey | undefined> {
  const hex = session.value?.drafts_key
  if (!hex) return undefined
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], two => Number.parseInt(two, 16))
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}
async function sealed(key: CryptoKey, place: string, value: unknown): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(12)),
    words = new TextEncoder()
  const how = { name: 'AES-GCM', iv: nonce, additionalData: words.encode(place) }
  return { nonce, bytes: await crypto.subtle.encrypt(how, key, words.encode(JSON.stringify(value))) }
}
async function opened(key: CryptoKey, place: string, it: Sealed): Promise<unknown> {
  const how = { name: 'AES-GCM', iv: it.nonce, additionalData: new TextEncoder().encode(place) }
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, key, it.bytes))) as unknown
}

/** One after another: sealing takes a moment, and what is taken away meanwhile must stay away. */
let busy: Promise<unknown> = Promise.resolve()
function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const next = busy.then(act)
  busy = next.catch(() => {})
  return next
}
const put = async (key: CryptoKey, place: string, at: number, value: unknown) =>
  shelf.put(place, { at, sealed: await sealed(key, place, value) })

export function keep(
  account: string,
  address: string,
  value: unknown,
  at = Date.now(),
  held = draftsKey(),
): Promise<void> {
  // A plain copy at once: what is typed while the key comes is the next draft's.
  const copy = JSON.parse(JSON.stringify(value)) as unknown
  return inTurn(async () => {
    const key = await held
    if (key) await put(key, keyOf(account, address), at, copy)
  })
}
export const find = (account: string, address: string) =>
  inTurn<Draft | undefined>(async () => {
    const place = keyOf(account, address),
      key = await draftsKey(),
      kept = key && (await shelf.get(place))
    if (!key || !kept) return undefined
    if (!kept.sealed) {
      await put(key, place, kept.at, kept.value)
      return { at: kept.at, value: kept.value }
    }
    try {
      return { at: kept.at, value: await opened(key, place, kept.sealed) }
    } catch {
      return undefined /* of another key */
    }
  })
export const forget = (account: string, address: string) => inTurn(() => shelf.remove(keyOf(account, address)))

export interface Unsent {
  address: string
  at: number
}
/** What an account wrote here and has not submitted, latest first. */
export async function unsent(account: string): Promise<Unsent[]> {
  await Promise.all([...forms].map(save => save()))
  return inTurn(async () => {
    const found: Unsent[] = []
    for (const key of await shelf.keys()) {
      const draft = key.startsWith(`${account} `) ? await shelf.get(key) : undefined
      if (draft) found.push({ address: key.slice(account.length + 1), at: draft.at })
    }
    return found.sort((a, b) => b.at - a.at)
  })
}

/** Drafts nobody came back to for thirty days; all of an account's when it asks for that. */
export function clearDrafts(which: { account?: string; now?: number }): Promise<void> {
  const now = which.now ?? Date.now()
  if (which.account !== undefined) gone.set(which.account, (gone.get(which.account) ?? 0) + 1)
  return inTurn(async () => {
    for (const key of await shelf.keys()) {
      const draft = await shelf.get(key)
      const theirs = which.account !== undefined && key.startsWith(`${which.account} `)
      if (theirs || (draft && now - draft.at > oldest)) await shelf.remove(key)
    }
  })
}

/**
 * Keeps `value` under the address of the page while it is written.
 *
 *     const draft = useDraft('/record/new?for=o17', form, found => Object.assign(form, found))
 *     … {{ draft.line.value }} …            // 草稿已存于本机 10:32，断网可继续填写
 *     await send(…); await draft.done()
 */
export function useDraft<T extends object>(address: string, value: T | Ref<T>, restore: (found: T) => void) {
  const account = session.value?.person ?? ''
  const key = draftsKey() // held while the form is open: what is typed when the session ends is kept too
  const since = gone.get(account)
  const savedAt = ref<number | null>(null)
  const foundAt = ref<number | null>(null)
  let ready = false
  let quiet = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let pending = false
  const current = () => (isRef(value) ? value.value : value)

  async function save(): Promise<void> {
    if (!pending || gone.get(account) !== since) return
    pending = false
    clearTimeout(timer)
    const at = Date.now()
    try {
      await keep(account, address, current(), at, key)
      savedAt.value = at
    } catch {
      /* a full disk must not stop anybody writing */
    }
  }
  const hide = () => {
    if (document.visibilityState === 'hidden') void save()
  }
  forms.add(save)
  document.addEventListener('visibilitychange', hide)
  window.addEventListener('pagehide', hide)

  const loaded = find(account, address)
    .then(draft => {
      if (draft) {
        quiet = true
        restore(draft.value as T)
        foundAt.value = savedAt.value = draft.at
      }
    })
    .catch(() => {})
    .finally(() => {
      ready = true
      setTimeout(() => {
        quiet = false
      })
    })

  watch(
    value as Ref<T>,
    () => {
      if (!ready || quiet) return
      pending = true
      clearTimeout(timer)
      timer = setTimeout(() => void save(), 500)
    },
    { deep: true },
  )

  onBeforeUnmount(() => {
    void save()
    forms.delete(save)
    document.removeEventListener('visibilitychange', hide)
    window.removeEventListener('pagehide', hide)
  })

  return {
    /** Resolves when an older draft, if there is one, is back in the form. */
    loaded,
    savedAt,
    foundAt,
    elsewhere: useSameDraft(keyOf(account, address)),
    save,
    /** Changes the form without counting as something typed: what the server fills in is no draft. */
    quietly(act: () => void): void {
      quiet = true
      act()
      void nextTick(() => {
        quiet = false
      })
    },
    /** 10:32, or 7月6日 10:32 for an older day. */
    time: computed(() =>
      savedAt.value === null
        ? ''
        : dayInChina(savedAt.value) === today.value
          ? clock(savedAt.value)
          : moment(savedAt.value, today.value),
    ),
    line: computed(() => (savedAt.value === null ? '' : text.parts.draftKept(clock(savedAt.value)))),
    /** Submitted, or thrown away. */
    async done(): Promise<void> {
      pending = false
      clearTimeout(timer)
      savedAt.value = foundAt.value = null
      await forget(account, address).catch(() => {})
    },
  }
}
