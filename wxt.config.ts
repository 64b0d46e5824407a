import { join } from 'node:path'
import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import { leanData, leanImports, leanModules, withFixes, withStyles } from './scripts/leaner.ts'
import { withPageWords } from './scripts/page-words.ts'
import { withWordings } from './scripts/wordings.ts'

const TERSER = {
  compress: {
    passes: 4,
    drop_console: true,
    ecma: 2020,
    // `String(it)` and templates become sums of strings, and `new RegExp(…)` loses its `new`.
    unsafe: true,
    unsafe_arrows: true,
    unsafe_methods: true,
    pure_getters: true,
    keep_fargs: false,
    // Functions put in the place of their calls pack worse.
    inline: 1,
    lhs_constants: false,
  },
  // In brackets, the whole script is read once less: V8 then compiles it at once, instead of looking through it first.
  format: { ascii_only: true, wrap_iife: true },
} as const
/** On a Mac, Option and a letter is a sign that is typed. */
const keysWith = (letter: string) => ({ default: `Alt+Shift+${letter}`, mac: `MacCtrl+Shift+${letter}` })

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  // Hidden dependencies are hard to follow: everything is imported by name from `#imports`.
  imports: false,
  // Firefox too: under MV2 there, requests made for the page's origin fail.
  manifestVersion: 3,
  vite: ({ command }) => ({
    plugins: [preact(), leanImports],
    build: {
      modulePreload: {
        // The preload helper is for browsers older than ours, and the only thing here that could fetch.
        polyfill: false,
        // All is on this computer: to list what each part imports costs 300 bytes, and saves nobody time.
        resolveDependencies: (_, imports, { hostType }) => (hostType === 'html' ? imports : []),
      },
      // 1.3 kB less for each frame of icloud.com. In ASCII: Chromium refuses a script with certain other characters.
      ...(command === 'build' && { minify: 'terser', terserOptions: TERSER }),
    },
  }),
  hooks: {
    'build:manifestGenerated': (_, { action, sidebar_action }) => {
      // WXT takes the pages' titles, where browsers put nothing in the place of a message's name.
      for (const button of [action, sidebar_action])
        if (button) button.default_title = '__MSG_extension_action__'
      // Firefox would open the sidebar when it installs us. (A tag in the page could say it, and would be loaded each time.)
      if (sidebar_action) sidebar_action.open_at_install = false
    },
    'vite:build:extendConfig': ([entrypoint], config) => {
      if (entrypoint?.type !== 'content-script') return
      Object.assign(config.resolve?.alias ?? {}, leanModules(import.meta.dirname))
      config.plugins?.push(leanData)
    },
    // The licences of what is bundled ask to go with every copy.
    'build:publicAssets': async (_, files) => {
      for (const name of ['LICENSE', 'THIRD-PARTY-NOTICES.md']) {
        files.push({ absoluteSrc: join(import.meta.dirname, name), relativeDest: name })
      }
      // After the module above made the file.
      const messages = files.find(file => file.relativeDest === join('_locales', 'en', 'messages.json'))
      if (messages && 'contents' in messages) {
        const data = withFixes(withPageWords(withWordings(messages.contents)))
        messages.contents = await withStyles(data, import.meta.dirname)
      }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: '__MSG_extension_action__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms'],
    // Asked for when the person wants to be told that a wait is over.
    optional_permissions: ['notifications'],
    // Asked for when the person wants to know what Apple's System Status says.
    optional_host_permissions: ['https://www.apple.com/*'],
    commands: {
      _execute_action: { suggested_key: keysWith('U'), description: '__MSG_commands_action__' },
      ...(browser === 'firefox' && {
        _execute_sidebar_action: { suggested_key: keysWith('Y'), description: '__MSG_commands_sidebar__' },
      }),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'unstuck@unstuck.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
})
