import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import { certificateFor } from './certificate.ts'
import { listen } from './listening.ts'
import { startProxy } from './proxy.ts'
import { answer, type Reply } from './routes.ts'
import type { ServiceRequest } from './services/call.ts'
import { SERVICE_HOSTS } from './services/hosts.ts'
import { hostOf } from './services/received.ts'
import { type Services, startServices } from './services/services.ts'
import { signedIn } from './signed-in.ts'

/**
 * Everything else is refused by the proxy. The pages of `www.apple.com` are only ever linked to and are
 * refused as well: nothing but Apple's System Status is answered there.
 */
const HOSTS = ['www.icloud.com', 'www.icloud.com.cn', 'idmsa.apple.com', ...SERVICE_HOSTS]

/** For the hosts of services all of it is known. */
export type Requested = Pick<ServiceRequest, 'host' | 'path'> & Partial<ServiceRequest>

export interface StandIn {
  proxyPort: number
  /** Every `host:port` a browser asked the proxy for, the refused ones too. */
  contacted: string[]
  refused: string[]
  requests: Requested[]
  services: Services
  /** Adds or replaces a page; `path` may carry a query, and then answers for that query only. */
  serve(path: string, html: string, host?: string): void
  /** Only what always is there is served, and nothing has been asked. */
  reset(): void
  close(): Promise<void>
}

export async function startStandIn(): Promise<StandIn> {
  const requests: StandIn['requests'] = []
  const own = new Map<string, string>()
  const services = startServices(
    request => requests.push(request),
    host => proxy.refused.push(`${host}:443`),
  )
  const server = createServer(await certificateFor(HOSTS), (request, response) => {
    const { host, path } = requested(request)
    const reply = ownPage(own, host, path)
    // A request that its page gave up has nobody to answer.
    if (!reply && SERVICE_HOSTS.includes(host))
      return services.take(request, response).catch(() => response.destroy())
    requests.push({ host, path })
    send(response, reply ?? answer(host, path), signedIn(host, path))
  })
  const https = await listen(server)
  const proxy = await startProxy(HOSTS, https.port)
  return {
    proxyPort: proxy.port,
    contacted: proxy.contacted,
    refused: proxy.refused,
    requests,
    services,
    serve: (path, html, host = 'www.icloud.com') => void own.set(host + path, html),
    reset() {
      own.clear()
      services.reset()
      for (const list of [requests, proxy.contacted, proxy.refused]) list.length = 0
    },
    close: async () => void (await Promise.all([proxy.close(), https.close()])),
  }
}

function requested(request: IncomingMessage) {
  return { host: hostOf(request), path: request.url ?? '/' }
}

function ownPage(own: Map<string, string>, host: string, path: string): Reply | undefined {
  const body = own.get(host + path) ?? own.get(host + path.replace(/\?.*/, ''))
  return body === undefined ? undefined : { status: 200, type: 'text/html', body }
}

function send(response: ServerResponse, { status, type, body }: Reply, cookie: Record<string, string>) {
  const page = type === 'text/html' ? cookie : {}
  const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', ...page }
  response.writeHead(status, headers).end(body)
}
