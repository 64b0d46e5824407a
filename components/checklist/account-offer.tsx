import { text } from '../text.ts'
import { Way } from './way.tsx'

/** What a check reads and what not, and the button that begins it. */
export const AccountOffer = ({ onAsk, room }: { onAsk: () => void; room?: number }) => (
  <section
    class="panel page"
    data-account="none"
    style={{ boxSizing: 'border-box', minBlockSize: room && `${room}px` }}
  >
    <h2>{text('account.heading')}</h2>
    <p class="hint">{text('account.offer')}</p>
    <p class="buttons">
      <Way label="account.ask" onPress={onAsk} />
    </p>
  </section>
)
