// Checks a receipt on this machine, step by step, and remembers the head it saw: a ledger rewritten as a whole would not
// continue it.
import { ask, type Schemas } from '@/api/client'
import { inFull, moment, type Day } from '@/base/days'
import { text } from '@/i18n'
import '@/features/ledger/words'
import type { ReceiptAnswer, ReceiptClock, ReceiptStep } from '@/features/ledger/ReceiptCheck.vue'
import { continues, digest, fingerprint, fromBase64, includes, leafHash, toHex } from './proof'

type Head = Schemas['LedgerHead']
export interface Receipt {
  first: number
  last: number
  head: Head
  leaves: string[]
  proofs: string[][]
  leaf_hash?: string
}
export interface Checked {
  answer: ReceiptAnswer
  evidence: object
}

/** The receipt in a file: as `jinze receipt` writes it, as this page does, or inside an answer of the server. */
export function receiptIn(file: unknown): Receipt | null {
  const it = file as ({ inclusion?: unknown; receipt?: unknown; leaf_hash?: unknown } & Partial<Receipt>) | null
  if (!it || typeof it !== 'object') return null
  const inner = it.inclusion ?? it.receipt
  if (inner) {
    const found = receiptIn(inner)
    return found && typeof it.leaf_hash === 'string' ? { ...found, leaf_hash: it.leaf_hash } : found
  }
  const good =
    Number.isSafeInteger(it.first) &&
    Number.isSafeInteger(it.last) &&
    it.head &&
    Number.isSafeInteger(it.head.size) &&
    Array.isArray(it.proofs)
  return good
    ? {
        first: it.first!,
        last: it.last!,
        head: it.head!,
        leaves: Array.isArray(it.leaves) ? it.leaves : [],
        proofs: it.proofs!,
        leaf_hash: typeof it.leaf_hash === 'string' ? it.leaf_hash : undefined,
      }
    : null
}

interface Seen extends Head {
  at: string
}
const place = 'jinze.ledger.seen'
function lastSeen(): Seen | null {
  try {
    const it = JSON.parse(localStorage.getItem(place) ?? 'null') as Seen | null
    return it && digest(it.root) && Number.isSafeInteger(it.size) ? it : null
  } catch {
    return null
  }
}
export function remember(head: Head): void {
  try {
    localStorage.setItem(place, JSON.stringify({ ...head, at: new Date().toISOString() }))
  } catch {
    /* a browser that keeps nothing checks without memory */
  }
}

async function inLedger(it: Receipt): Promise<{ content: ReceiptStep; place: ReceiptStep }> {
  const root = digest(it.head.root)
  let fits = root !== null && it.last >= it.first && it.proofs.length === it.last - it.first + 1
  let same: boolean | null = it.leaves.length ? true : null
  let shown = it.leaf_hash ?? ''
  for (let i = 0; i < it.proofs.length; i++) {
    let hash: Uint8Array | null = null
    try {
      hash = it.leaves[i]
        ? await leafHash(fromBase64(it.leaves[i] as string))
        : it.proofs.length === 1
          ? digest(it.leaf_hash)
          : null
    } catch {
      same = false
    }
    if (hash && it.leaves[i]) {
      shown = toHex(hash)
      if (i === 0 && it.leaf_hash && it.leaf_hash !== shown) same = false
    }
    const proof = (Array.isArray(it.proofs[i]) ? (it.proofs[i] as unknown[]) : []).map(digest)
    if (
      !hash ||
      !root ||
      proof.some(one => !one) ||
      !(await includes(hash, it.first + i, it.head.size, proof as Uint8Array[], root))
    )
      fits = false
  }
  const nodes = it.proofs[0]?.length ?? 0
  return {
    content: {
      name: text.ledger.content,
      state: same === null ? 'skipped' : same ? 'passed' : 'failed',
      say: same === null ? text.ledger.contentSkipped : same ? text.ledger.contentSay : text.ledger.contentFailed,
      hash: shown ? fingerprint(shown) : undefined,
    },
    place: {
      name: text.ledger.place(it.first),
      state: fits ? 'passed' : 'failed',
      say: fits ? text.ledger.placeSay(nodes) : text.ledger.placeFailed,
    },
  }
}

/** Whether a head seen before is the beginning of today's. The server gives the proof, this machine checks it. */
async function grown(then: Head): Promise<{ holds: boolean; now: Head; proof: unknown }> {
  const answer = await ask('/api/heads/{size}', { path: { size: String(then.size) } })
  const before = digest(then.root),
    now = digest(answer.after.root),
    proof = answer.proof.map(digest)
  const holds =
    before !== null &&
    now !== null &&
    answer.before.root === then.root &&
    proof.every(Boolean) &&
    (await continues(then.size, answer.after.size, before, now, proof as Uint8Array[]))
  return { holds, now: answer.after, proof: answer }
}

export async function check(receipt: Receipt, entry: Schemas['LedgerEntry'] | undefined, today: Day): Promise<Checked> {
  const { content, place: at } = await inLedger(receipt)
  const steps: ReceiptStep[] = [content, at]
  const seen = lastSeen()
  const evidence: Record<string, unknown> = { receipt, seen }
  const since = await grown(receipt.head).catch(() => null)
  if (!since) steps.push({ name: text.ledger.grows, state: 'skipped', say: text.ledger.growsSkipped })
  else {
    evidence.continuation = since.proof
    steps.push({
      name: text.ledger.grows,
      state: since.holds ? 'passed' : 'failed',
      say: since.holds
        ? text.ledger.growsSay(receipt.head.size, since.now.size)
        : text.ledger.growsFailed(receipt.head.size, since.now.size),
    })
    const known = seen ? await grown(seen).catch(() => null) : null
    if (known) evidence.memory = known.proof
    steps.push(
      !seen
        ? { name: text.ledger.memory, state: 'skipped', say: text.ledger.memoryFirst }
        : {
            name: text.ledger.memory,
            state: known?.holds ? 'passed' : 'failed',
            say: known?.holds ? text.ledger.memorySay(seen.size) : text.ledger.memoryFailed(seen.size),
          },
    )
  }
  const wrong = steps.find(it => it.state === 'failed')
  if (!wrong && since) remember(since.now)
  const clocks: ReceiptClock[] = wrong
    ? []
    : [
        ...(entry?.performed
          ? [{ name: text.ledger.performed, say: inFull(entry.performed), small: text.ledger.performedSmall }]
          : []),
        ...(entry
          ? [{ name: text.ledger.entered, say: moment(entry.at, today), small: text.ledger.enteredSmall }]
          : []),
        {
          name: text.ledger.seen,
          say: seen ? moment(seen.at, today) : text.ledger.seenNever,
          small: seen ? text.ledger.seenSmall(seen.size) : undefined,
        },
      ]
  return {
    evidence,
    answer: {
      holds: !wrong,
      clocks,
      steps,
      title: wrong ? text.ledger.false : text.ledger.true,
      say: wrong
        ? text.ledger.falseSay(wrong.name)
        : content.state === 'skipped'
          ? text.ledger.trueSome(receipt.first)
          : text.ledger.trueSay(receipt.first),
    },
  }
}
