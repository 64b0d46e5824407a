import { type Language, languageFor } from './language.ts'

export const LAYOUTS = ['a', 'b', 'c', 'd', 'svg', 'late'] as const
export type Layout = (typeof LAYOUTS)[number]

/** What one request asks for: `/path?layout=a&usage=over&lang=de-de`. */
export interface Visit {
  path: string
  language: Language
  layout: Layout
  usage: string
  signedOut: boolean
}

export function visitOf(url: string): Visit {
  const { pathname, searchParams } = new URL(url, 'https://www.icloud.com')
  const layout = searchParams.get('layout')
  return {
    path: pathname.endsWith('/') ? pathname : `${pathname}/`,
    language: languageFor(searchParams.get('lang')),
    layout: LAYOUTS.find(known => known === layout) ?? 'a',
    usage: searchParams.get('usage') ?? 'near',
    signedOut: searchParams.has('signed-out'),
  }
}

/** A link within the stand-in that keeps its language. */
export function link(visit: Visit, path: string) {
  return visit.language.tag === 'en-us' ? path : `${path}?lang=${visit.language.tag}`
}
