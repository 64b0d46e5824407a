import { type Fix, fixKey } from '../../fixes/fix.ts'
import type { Wording } from '../../fixes/phone.ts'
import { text } from '../text.ts'
import { phoneText } from '../wording-text.ts'
import { QrCode } from './qr-code.tsx'

/** Apple's own page for a fix: for the phone's camera, and for who types. */
export function AppleCode({ fix, wording }: { fix: Fix; wording: Wording }) {
  const title = phoneText(`${fixKey(fix.id)}.title`, wording)
  return (
    <section class="apple-code">
      <QrCode address={fix.page} name={text('carry.code', { title })} />
      <div>
        <h2>{phoneText('carry.scan', wording)}</h2>
        <p class="scan-how">{phoneText('carry.scan_how', wording)}</p>
      </div>
      <a class="address" href={fix.page} target="_blank" rel="noreferrer">
        <Address of={fix.page} />
      </a>
    </section>
  )
}

/** An address to type: without what every browser adds, and broken only behind a slash. */
export const Address = ({ of }: { of: string }) => (
  <>
    {of
      .replace('https://', '')
      .split(/(?<=\/)/)
      .map(part => (
        <>
          {part}
          <wbr />
        </>
      ))}
  </>
)
