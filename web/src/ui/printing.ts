/** On paper nothing stays folded; afterwards it is as it was. */
export function unfoldOnPaper(): void {
  let unfolded: HTMLDetailsElement[] = []
  window.addEventListener('beforeprint', () => {
    unfolded = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
    for (const it of unfolded) it.open = true
  })
  window.addEventListener('afterprint', () => {
    for (const it of unfolded) it.open = false
    unfolded = []
  })
}
