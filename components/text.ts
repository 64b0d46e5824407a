import { i18n } from '#i18n'

export type Values = Record<string, string | number>

/** The words for a key made at run time; a test shows that every key the data can make has its words. */
export const text = i18n.t as (key: string, values?: Values) => string
