import { text } from '../text.ts'

/** What a check reads and what not, and the button that begins it. */
export const AccountOffer = ({ onAsk }: { onAsk: () => void }) => (
  <section class="panel account" aria-label={text('account.heading')} data-account="none">
    <h2>{text('account.heading')}</h2>
    <p class="hint">{text('account.offer')}</p>
    <p class="buttons">
      <button type="button" class="button" onClick={onAsk}>
        {text('account.ask')}
      </button>
    </p>
  </section>
)
