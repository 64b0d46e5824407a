import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import type { ServiceRequest } from './call.ts'

export const hostOf = ({ headers }: IncomingMessage) => (headers.host ?? '').replace(/:\d+$/, '')

export async function received(request: IncomingMessage): Promise<ServiceRequest> {
  const { origin, cookie, 'content-type': contentType } = request.headers
  return {
    host: hostOf(request),
    path: request.url ?? '/',
    method: request.method ?? 'GET',
    body: await text(request),
    cookies: cookie !== undefined,
    ...(origin && { origin }),
    ...(contentType && { contentType }),
  }
}
