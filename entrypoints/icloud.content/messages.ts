import { browser } from 'wxt/browser'

type Values = Record<string, string | number>

/** In the place of `@wxt-dev/i18n` (scripts/leaner.ts): no plurals and no lists of values, which the page's layer has none of. */
export const createI18n = () => ({
  t: (key: string, values: Values = {}): string =>
    browser.i18n
      .getMessage(key.replaceAll('.', '_') as never)
      .replace(/\{(\w+)\}/g, (all, name) => String(values[name] ?? all)),
})
