// Every page of the router on desk and phone, in light: axe finds nothing, nothing scrolls sideways.
import { axeEverywhere } from './axe.mjs'

axeEverywhere('light')
