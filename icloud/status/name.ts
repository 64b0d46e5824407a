import type { Service } from './told.ts'

/** As Apple's page has them, in small letters and without what stands in brackets behind. */
const NAMES: Record<string, Service> = {
  photos: 'photos',
  'icloud account & sign in': 'account',
  'icloud storage upgrades': 'upgrades',
  'icloud web apps': 'web',
}

/** Longer is no name. */
const MAX_LENGTH = 200

/** The service of that name, if it is one of ours. */
export function nameOf(name: string): Service | undefined {
  if (name.length > MAX_LENGTH) return undefined
  const plain = decoded(name)
    .replace(/\([^()]*\)\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
  return Object.hasOwn(NAMES, plain) ? NAMES[plain] : undefined
}

const ENTITIES: Record<string, string> = { amp: '&', nbsp: ' ', lt: '<', gt: '>', quot: '"', apos: "'" }

/** `&amp;` and `&#38;` are `&`; what is no entity stays as it is. */
function decoded(name: string): string {
  return name.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, entity: string) =>
    entity.startsWith('#') ? numbered(entity, whole) : (ENTITIES[entity.toLowerCase()] ?? whole),
  )
}

function numbered(entity: string, whole: string): string {
  const code = Number(entity.slice(1).replace(/^x/i, '0x'))
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}
