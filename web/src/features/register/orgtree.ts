// The bodies the reader may see as the tree of the pages: a body stands under the body of its own unit that leads it, else
// under its unit, else under whoever leads or guides it.
import { computed } from 'vue'
import type { Schemas } from '@/api/client'
import { useAsk } from '@/api/queries'
import type { OrgNode } from '@/ui/orgs'

type Node = Schemas['TreeNode']

export function treeOf(nodes: readonly Node[], ended = false): OrgNode[] {
  const all = nodes.filter(it => ended || !it.dissolved)
  const known = new Map(all.map(it => [it.id, it]))
  const made = new Map<string, OrgNode>(
    all.map(it => [
      it.id,
      {
        id: it.id,
        name: it.name,
        initials: it.initials,
        short: it.short_name,
        shortInitials: it.short_initials,
        count: it.members === undefined ? undefined : String(it.members),
        children: [],
      },
    ]),
  )
  const over = (it: Node): string | undefined => {
    const seen = (id: string | undefined) => (id && id !== it.id && known.has(id) ? id : undefined)
    const leads = seen(it.leads)
    if (it.unit && leads && known.get(leads)?.unit === it.unit) return leads
    return seen(it.unit) ?? leads ?? seen(it.guides)
  }
  // What is called by its short name hangs under its own office; 第一支部 elsewhere could be anybody's.
  const within = (it: Node) => {
    const above = known.get(over(it) ?? '')
    return !it.unit || above?.id === it.unit || above?.unit === it.unit
  }
  for (const it of all) if (!within(it)) Object.assign(made.get(it.id) as OrgNode, { short: undefined })
  const roots: OrgNode[] = []
  for (const it of all) {
    const node = made.get(it.id) as OrgNode
    const above = over(it)
    // What would stand under itself stands at the top: no page may hang on a ring.
    let ring = false
    for (let up = above, steps = 0; up && steps < 50; steps++) {
      if (up === it.id) {
        ring = true
        break
      }
      const next = known.get(up)
      up = next ? over(next) : undefined
    }
    if (above && !ring) made.get(above)?.children?.push(node)
    else roots.push(node)
  }
  return roots
}

/** The tree, fetched once for all pages that choose a body. */
export function useOrganisations() {
  const answer = useAsk('/api/tree')
  const nodes = computed(() => answer.data.value?.nodes ?? [])
  const tree = computed(() => treeOf(nodes.value))
  return { answer, nodes, tree, nameOf: (id: string) => nodes.value.find(it => it.id === id)?.name ?? id }
}
