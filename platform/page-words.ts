import { browser } from 'wxt/browser'

/** The build puts the words of icloud.com among the messages of the default locale (wxt.config.ts). */
export const pageWords = (list: string) => browser.i18n.getMessage(`icloud_words_${list}` as never)
