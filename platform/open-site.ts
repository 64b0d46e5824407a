import { browser } from 'wxt/browser'

export const openSite = (site: string) => browser.tabs.create({ url: `https://www.${site}/` })
