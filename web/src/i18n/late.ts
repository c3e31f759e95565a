// Whoever says something of these areas imports this file, so that the first page is not made to wait for it.
import { add } from './index'
import * as areas from './zh/late'

add(areas)
