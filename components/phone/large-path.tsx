import type { PathShown, Wording } from '../../fixes/phone.ts'
import { text } from '../text.ts'
import { phoneText, valuesOf } from '../wording-text.ts'

/** A path through Settings, one place to tap beneath the other; the older ones too when we do not know the version. */
export function LargePath({ path, wording }: { path: PathShown; wording: Wording }) {
  return (
    <>
      <Places crumbs={path.crumbs} wording={wording} />
      {path.older.map(({ upTo, crumbs }) => (
        <div class="large-older" key={upTo}>
          <p>{text('card.older', { ...valuesOf(wording), version: upTo })}</p>
          <Places crumbs={crumbs} wording={wording} />
        </div>
      ))}
    </>
  )
}

function Places({ crumbs, wording }: { crumbs: string[]; wording: Wording }) {
  return (
    <ol class="large-path">
      {crumbs.map(crumb => (
        <li key={crumb} class={crumb === 'name' ? 'yours' : ''}>
          {phoneText(`crumbs.${crumb}`, wording)}
        </li>
      ))}
    </ol>
  )
}
