import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Check, ChevronRight, ExternalLink, Eye, EyeOff, ListChecks, TriangleAlert, X } from 'lucide'
import { type Plugin, preprocessCSS, resolveConfig, transformWithEsbuild } from 'vite'
import { FIXES, MODELS, PATHS } from '../fixes/all.ts'

/**
 * Every frame of icloud.com loads the content script, so it does without what others in it would cost: the polyfill,
 * because the few calls it makes give promises in Chromium too and it answers at once (messages.ts), 2.6 kB; what of
 * WXT's context and messages it does not use, 1.2 kB; the drawings of icons, which are data (below), 0.4 kB.
 */
export const leanModules = (root: string) => ({
  'wxt/browser': '@wxt-dev/browser',
  'wxt/utils/content-script-context': join(root, 'entrypoints/icloud.content/context.ts'),
  '@wxt-dev/i18n': join(root, 'entrypoints/icloud.content/messages.ts'),
  lucide: join(root, 'entrypoints/icloud.content/icons.ts'),
})

const FIXES_DATA = 'fixes_as_data'
const STYLES_DATA = 'styles_as_data'
const ICONS_DATA = 'icons_as_data'
/** As in `entrypoints/icloud.content/icons.ts`. */
const ICONS = [Check, ChevronRight, ExternalLink, Eye, EyeOff, ListChecks, TriangleAlert, X]

/**
 * The fixes, 1.6 kB, the models of phones and the styles, 2.5 kB, are data that the browser can keep for all frames once, as
 * it keeps the messages. They are asked for when they are needed: the first answer takes 4 ms, too long for the time in which the
 * script is loaded. Cards beyond the seven, symptoms and waits are the checklist's alone.
 */
const LEAN: Record<string, string> = {
  '/fixes/data.ts': `let data\nexport const fixData = () => (data ??= JSON.parse(browser.i18n.getMessage('${FIXES_DATA}')))`,
  '/components/hints/styles.ts': `export const styles = () => browser.i18n.getMessage('${STYLES_DATA}')`,
  '/fixes/extra/all.ts': 'export const EXTRAS = []',
  '/fixes/symptoms/all.ts': 'export const SYMPTOMS = []',
  '/fixes/wait-parts.ts': 'export const WAIT = {}, WAIT_PARTS = []',
}

const MANIFESTED = /^ {2}(?:matches|excludeMatches|allFrames|runAt|noScriptStartedPostMessage):.*,$/gm

export const leanData: Plugin = {
  name: 'lean-data',
  enforce: 'pre',
  load(id) {
    const module = Object.keys(LEAN).find(path => id.endsWith(path))
    return module && `import { browser } from 'wxt/browser'\n${LEAN[module]}`
  },
  // What the manifest says of a content script, nothing asks of the script itself.
  transform: (code, id) => (/\.content\/index\.ts$/.test(id) ? code.replace(MANIFESTED, '') : undefined),
}

/**
 * A script that is loaded later brings its style sheet along as text (`?inline`), so that nothing has to be loaded before
 * it; Vite's helper for that would cost the checklist 0.5 kB.
 */
export const leanImports: Plugin = {
  name: 'lean-imports',
  enforce: 'pre',
  load: id =>
    id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = load => load()' : undefined,
}

/** What only tests need stays out. */
const needed = (key: string, value: unknown) => (key === 'atoms' ? undefined : value)

export const withFixes = (messages: string): string =>
  withData(messages, [
    [FIXES_DATA, JSON.stringify({ FIXES, MODELS, PATHS }, needed)],
    [ICONS_DATA, JSON.stringify(ICONS)],
  ])

export async function withStyles(messages: string, root: string): Promise<string> {
  const file = join(root, 'components/hints/layer.css')
  const config = await resolveConfig({ configFile: false, logLevel: 'silent' }, 'build')
  const { code: whole } = await preprocessCSS(readFileSync(file, 'utf8'), file, config)
  const { code } = await transformWithEsbuild(whole, file, { loader: 'css', minify: true })
  return withData(messages, [[STYLES_DATA, code.trim()]])
}

/** Data among the messages of the default locale. */
export function withData(messages: string, data: [name: string, message: string][]): string {
  const added = data.map(([name, message]) => {
    // The browser would put something in its place.
    if (message.includes('$')) throw new Error(`No $ in ${name}`)
    return [name, { message }]
  })
  return JSON.stringify({ ...JSON.parse(messages), ...Object.fromEntries(added) }, null, 2)
}
