import { expect, it } from 'vitest'
import { unfoldOnPaper } from './printing'

it('what is folded stands open on paper and is folded again afterwards', () => {
  document.body.innerHTML = '<main><details id="a"></details><details id="b" open></details></main>'
  unfoldOnPaper()
  const open = () => ['a', 'b'].map(id => document.querySelector<HTMLDetailsElement>(`#${id}`)!.open)
  window.dispatchEvent(new Event('beforeprint'))
  expect(open()).toEqual([true, true])
  window.dispatchEvent(new Event('afterprint'))
  expect(open()).toEqual([false, true])
})
