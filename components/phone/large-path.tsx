import type { PathShown, Wording } from '../../fixes/phone.ts'
import { Crumbs } from '../steps/crumbs.tsx'
import { text } from '../text.ts'
import { phoneText, valuesOf } from '../wording-text.ts'

/** A path through Settings, one place to tap beneath the other; the older ones too when we do not know the version. */
export function LargePath({ path, wording }: { path: PathShown; wording: Wording }) {
  return (
    <>
      <ol class="large-path">
        {path.crumbs.map(crumb => (
          <li key={crumb} class={crumb === 'name' ? 'yours' : ''}>
            {phoneText(`crumbs.${crumb}`, wording)}
          </li>
        ))}
      </ol>
      {path.older.map(({ upTo, crumbs }) => (
        <p class="large-older" key={upTo}>
          {text('card.older', { ...valuesOf(wording), version: upTo })}
          <Crumbs crumbs={crumbs} wording={wording} />
        </p>
      ))}
    </>
  )
}
