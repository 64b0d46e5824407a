import { join } from 'node:path'
import type { Plugin } from 'vite'
import { FIXES, MODELS, PATHS } from '../fixes/all.ts'

/**
 * Every frame of icloud.com loads the content script, so it does without what others in it would cost: the polyfill,
 * because the few calls it makes give promises in Chromium too and it answers at once (messages.ts), 2.6 kB; what of
 * WXT's context and messages it does not use, 1.2 kB.
 */
export const leanModules = (root: string) => ({
  'wxt/browser': '@wxt-dev/browser',
  'wxt/utils/content-script-context': join(root, 'entrypoints/icloud.content/context.ts'),
  '@wxt-dev/i18n': join(root, 'entrypoints/icloud.content/messages.ts'),
})

const NAME = 'fixes_as_data'

const LEAN: [file: string, code: string][] = [
  // The fixes, 1.6 kB, and the models of phones are data: the browser can keep them once for all frames, like the messages.
  [
    '/fixes/all.ts',
    `import { browser } from 'wxt/browser'
     export const { FIXES, MODELS, PATHS } = JSON.parse(browser.i18n.getMessage('${NAME}'))`,
  ],
  // Cards beyond the seven and symptoms are the checklist's alone; what is kept of them is passed over here.
  ['/fixes/extra/all.ts', 'export const EXTRAS = []'],
  ['/fixes/symptoms/all.ts', 'export const SYMPTOMS = []'],
]

export const leanFixes: Plugin = {
  name: 'lean-fixes',
  enforce: 'pre',
  load: id => LEAN.find(([file]) => id.endsWith(file))?.[1],
}

/** What only tests need stays out. */
const needed = (key: string, value: unknown) => (key === 'atoms' ? undefined : value)

export const withFixes = (messages: string): string =>
  withData(messages, [[NAME, JSON.stringify({ FIXES, MODELS, PATHS }, needed)]])

/** Data among the messages of the default locale. */
export function withData(messages: string, data: [name: string, message: string][]): string {
  const added = data.map(([name, message]) => {
    // The browser would put something in its place.
    if (message.includes('$')) throw new Error(`No $ in ${name}`)
    return [name, { message }]
  })
  return JSON.stringify({ ...JSON.parse(messages), ...Object.fromEntries(added) }, null, 2)
}
