// Bodies as a tree, and what of it is seen while searching.
import { fits } from '@/base/search'

export interface OrgNode {
  id: string
  name: string
  /** Pinyin initials, from the server. */
  initials?: string
  /** As it is called under its office: 第一支部. */
  short?: string
  shortInitials?: string
  /** Members, or units below: "168", "56个单位". */
  count?: string
  children?: OrgNode[]
}

export interface SeenNode {
  node: OrgNode
  level: number
  parent: string | null
  open: boolean
  leaf: boolean
  setSize: number
  place: number
}

const under = (node: OrgNode, typed: string): boolean =>
  fits(node, typed) > 0 || (node.children ?? []).some(it => under(it, typed))

/** The lines of the tree from above to below; while searching, the hits and what they stand under. */
export function seen(roots: readonly OrgNode[], open: ReadonlySet<string>, typed: string): SeenNode[] {
  const lines: SeenNode[] = []
  const walk = (nodes: readonly OrgNode[], level: number, parent: string | null) => {
    const shown = typed ? nodes.filter(it => under(it, typed)) : nodes
    shown.forEach((node, i) => {
      const children = node.children ?? []
      const leaf = children.length === 0
      const showing = !leaf && (typed ? children.some(it => under(it, typed)) : open.has(node.id))
      lines.push({ node, level, parent, open: showing, leaf, setSize: shown.length, place: i + 1 })
      if (showing) walk(children, level + 1, node.id)
    })
  }
  walk(roots, 1, null)
  return lines
}

/** Those above a node, so that it can be shown. */
export function above(roots: readonly OrgNode[], id: string): string[] {
  for (const node of roots) {
    if (node.id === id) return []
    const found = (node.children ?? []).length ? above(node.children ?? [], id) : []
    if (found.length || node.children?.some(it => it.id === id)) return [node.id, ...found]
  }
  return []
}

export const flat = (roots: readonly OrgNode[]): OrgNode[] => roots.flatMap(it => [it, ...flat(it.children ?? [])])
