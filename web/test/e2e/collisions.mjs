// Where texts of a page collide or are cut. It runs in the page; what it returns is a line for each place.
/* global document, getComputedStyle, innerWidth, Node, NodeFilter */

/** Rectangles of all texts that are seen, clipped to what their scrolling boxes show. */
export function collisions() {
  const places = [],
    found = []
  const sticks = element => {
    for (let it = element; it; it = it.parentElement) {
      const { position } = getComputedStyle(it)
      if (position === 'fixed' || position === 'sticky') return it
    }
    return null
  }
  const name = element => {
    const words = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 24)
    return `${element.tagName.toLowerCase()}${element.className && typeof element.className === 'string' ? '.' + element.className.trim().split(/\s+/).join('.') : ''} “${words}”`
  }
  // What is meant for the ear alone is a pixel wide.
  const heardOnly = element => {
    for (let it = element; it; it = it.parentElement) {
      const box = it.getBoundingClientRect(),
        style = getComputedStyle(it)
      if (
        (style.overflow !== 'visible' && (box.width <= 1.5 || box.height <= 1.5)) ||
        (style.clipPath !== 'none' && style.position === 'absolute')
      )
        return true
    }
    return false
  }
  const cut = (rect, element) => {
    let { left, right, top, bottom } = rect
    for (let it = element; it && it !== document.body; it = it.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(it)
      if (overflowX === 'visible' && overflowY === 'visible') continue
      const box = it.getBoundingClientRect()
      if (overflowX !== 'visible') {
        left = Math.max(left, box.left)
        right = Math.min(right, box.right)
      }
      if (overflowY !== 'visible') {
        top = Math.max(top, box.top)
        bottom = Math.min(bottom, box.bottom)
      }
    }
    return { left, right, top, bottom }
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (
      !node.textContent.trim() ||
      !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
      element.closest('svg, option, select, script, style, noscript, dialog:not([open])') ||
      heardOnly(element)
    )
      continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const it of range.getClientRects()) {
      // The box of a line is taller than its letters.
      const rect = cut(
        {
          left: it.left + 1,
          right: it.right - 1,
          top: it.top + it.height * 0.22,
          bottom: it.bottom - it.height * 0.22,
        },
        element,
      )
      if (rect.right - rect.left < 2 || rect.bottom - rect.top < 2) continue
      places.push({ ...rect, element, sticks: sticks(element) })
    }
  }
  places.sort((a, b) => a.top - b.top)
  for (let i = 0; i < places.length; i++)
    for (let k = i + 1; k < places.length && places[k].top < places[i].bottom - 1; k++) {
      const a = places[i],
        b = places[k]
      if (a.element === b.element || a.sticks !== b.sticks) continue
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left),
        high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      if (wide > 2 && high > 2) found.push(`over one another: ${name(a.element)} and ${name(b.element)}`)
    }
  // A tag, a button or a cell narrower than its words; words behind the edge; a line cut with nothing that says the rest.
  for (const it of document.querySelectorAll(
    'button, .btn, .tag, .chip, td, th, dd, dt, label, h1, h2, h3, p, li, a, span',
  )) {
    if (!it.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || heardOnly(it)) continue
    const style = getComputedStyle(it),
      text = [...it.childNodes].some(one => one.nodeType === Node.TEXT_NODE && one.textContent.trim())
    if (!text) continue
    const hides = ['hidden', 'clip'].includes(style.overflowX),
      fold = Number.parseInt(style.webkitLineClamp, 10) > 0
    const said = it.closest('[title], [aria-label]') || it.querySelector('[title]')
    if (hides && it.scrollWidth > it.clientWidth + 1 && !said) found.push(`cut at the side: ${name(it)}`)
    if (['hidden', 'clip'].includes(style.overflowY) && it.scrollHeight > it.clientHeight + 3 && !said && !fold)
      found.push(`cut below: ${name(it)}`)
  }
  for (const it of places)
    if (it.right > innerWidth + 2 && !it.sticks) found.push(`behind the edge: ${name(it.element)}`)
  return [...new Set(found)]
}
