import type { IconNode } from 'lucide'
import { browser } from 'wxt/browser'

let drawings: IconNode[]

/** All that is ever done with an icon is to go through its lines; only then it is asked for. */
const icons = Array.from({ length: 8 }, (_, at) => ({
  map(draw: Parameters<IconNode['map']>[0]) {
    drawings ??= JSON.parse(browser.i18n.getMessage('icons_as_data' as never))
    return (drawings[at] as IconNode).map(draw)
  },
}))

/** In the place of `lucide`, in the order in which `scripts/leaner.ts` puts them among the messages. */
export const [Check, ChevronRight, ExternalLink, Eye, EyeOff, ListChecks, TriangleAlert, X] = icons
