// Every page in light, dark and large type. Colours are all that dark changes; what grows may scroll sideways, hide what
// scrolls, or come too close to be touched.
import { axeEverywhere } from './axe.mjs'

axeEverywhere('zh', {
  light: {},
  dark: { name: 'dark', rules: ['color-contrast', 'link-in-text-block'] },
  elder: {
    name: 'elder',
    rules: ['color-contrast', 'scrollable-region-focusable', 'target-size', 'link-in-text-block'],
  },
})
