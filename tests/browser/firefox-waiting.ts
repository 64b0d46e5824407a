import { BidiFrameRealm } from 'puppeteer-core/internal/bidi/Realm.js'

type EvaluateHandle = (script: unknown, ...args: unknown[]) => Promise<unknown>

/**
 * Puppeteer hands what it waits for to the page as text and makes a function of it there. Firefox ESR 140.12 refuses that
 * wherever a page has a Content Security Policy, as icloud.com and the pages of an extension have, even in the sandbox that
 * this runs in. What it is handed as a function it takes: so the text is put into the function that was to make one of it.
 */
export function waitUnderPolicies(): void {
  const { prototype } = BidiFrameRealm as unknown as { prototype: { evaluateHandle: EvaluateHandle } }
  const { evaluateHandle } = prototype
  prototype.evaluateHandle = function (script, ...args) {
    return evaluateHandle.call(this, isWait(script) ? withWaited(script, args) : script, ...args)
  }
}

const MADE = 'createFunction(fn)'
const MADE_QUERY = 'PuppeteerUtil.createFunction(query)'

const isWait = (script: unknown): script is object =>
  typeof script === 'function' && String(script).includes(MADE)

/** Its texts: what is waited for, and, if that is a selector, how it is looked for. */
function withWaited(script: object, args: unknown[]) {
  const [waited = '', query = ''] = args.filter(arg => typeof arg === 'string')
  const whole = waited.replace(MADE_QUERY, () => `(${query})`)
  return new Function(`return ${String(script).replace(MADE, () => `(${whole})`)}`)()
}
