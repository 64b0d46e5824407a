import type { Change, Reply, ServiceRequest } from './call.ts'

type Members = Record<string, unknown>
type FromHealthy = (request: ServiceRequest, times: number, healthy: Reply) => Change

/** The healthy answer with another body in its place. */
export const inside =
  (change: (body: Members) => unknown): FromHealthy =>
  (_request, _times, healthy) => ({ body: change(healthy.body as Members) })

export const truncated: FromHealthy = (_request, _times, healthy) => {
  const whole = JSON.stringify(healthy.body)
  return { body: whole.slice(0, whole.length / 2) }
}

const PADDING = 20 * 2 ** 20

export const enormous: FromHealthy = inside(body => ({ padding: 'x'.repeat(PADDING), ...body }))

/** Every value is of another type; the lists and objects around them stand. */
export function wrongTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wrongTypes)
  if (isObject(value)) return mapped(value, wrongTypes)
  if (typeof value === 'string') return value.length
  return typeof value === 'number' ? `PRIVATE-${value}` : { was: value }
}

/** Lists where objects should be, and objects where lists should be. */
export function wrongShapes(value: unknown): unknown {
  if (Array.isArray(value)) return { ...value.map(wrongShapes) }
  return isObject(value) ? Object.values(value).map(wrongShapes) : value
}

/** Every other member is left out, at every depth. */
export function fewer(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fewer)
  if (!isObject(value)) return value
  const kept = Object.entries(value).filter((_, place) => place % 2 === 0)
  return mapped(Object.fromEntries(kept), fewer)
}

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null

function mapped(members: Members, change: (value: unknown) => unknown) {
  return Object.fromEntries(Object.entries(members).map(([key, value]) => [key, change(value)]))
}
