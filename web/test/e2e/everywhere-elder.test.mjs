// Every page in large type: what grows may scroll sideways, hide what scrolls, or come too close to be touched.
import { axeEverywhere, few } from './axe.mjs'

axeEverywhere('elder', { kept: { 'jinze.type': 'large' }, rules: ['color-contrast', 'scrollable-region-focusable', 'target-size', 'link-in-text-block'], photographed: few })
