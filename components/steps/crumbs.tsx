import { ChevronRight } from 'lucide'
import type { PathShown, Wording } from '../../fixes/phone.ts'
import { Icon } from '../icon.tsx'
import { text } from '../text.ts'
import { phoneText, valuesOf } from '../wording-text.ts'

/** A path through Settings, with the older ones beneath when we do not know the version. */
export function Path({ path, wording }: { path: PathShown; wording: Wording }) {
  return (
    <div class="path">
      <Crumbs crumbs={path.crumbs} wording={wording} />
      {path.older.map(({ upTo, crumbs }) => (
        <p class="older" key={upTo}>
          {text('card.older', { ...valuesOf(wording), version: upTo })}{' '}
          <Crumbs crumbs={crumbs} wording={wording} />
        </p>
      ))}
    </div>
  )
}

export function Crumbs({ crumbs, wording }: { crumbs: string[]; wording: Wording }) {
  return (
    <span class="crumbs">
      {crumbs.map((crumb, i) => (
        <span class="crumb-then" key={crumb}>
          <span class={crumb === 'name' ? 'crumb yours' : 'crumb'}>
            {phoneText(`crumbs.${crumb}`, wording)}
          </span>
          {i < crumbs.length - 1 && <Then />}
        </span>
      ))}
    </span>
  )
}

function Then() {
  return (
    <span class="then">
      <Icon of={ChevronRight} size={12} along />
      <span class="spoken"> {text('card.then')} </span>
    </span>
  )
}
