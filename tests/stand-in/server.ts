import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import { certificateFor } from './certificate.ts'
import { listen } from './listening.ts'
import { startProxy } from './proxy.ts'
import { answer, type Reply } from './routes.ts'

/** Everything else is refused by the proxy: the pages of `www.apple.com` are only ever linked to. */
const HOSTS = ['www.icloud.com', 'www.icloud.com.cn', 'setup.icloud.com', 'idmsa.apple.com']

export interface StandIn {
  proxyPort: number
  /** Every `host:port` a browser asked the proxy for, the refused ones too. */
  contacted: string[]
  refused: string[]
  requests: { host: string; path: string }[]
  /** Adds or replaces a page; `path` may carry a query, and then answers for that query only. */
  serve(path: string, html: string, host?: string): void
  close(): Promise<void>
}

export async function startStandIn(): Promise<StandIn> {
  const requests: StandIn['requests'] = []
  const own = new Map<string, string>()
  const server = createServer(await certificateFor(HOSTS), (request, response) => {
    const { host, path } = requested(request)
    requests.push({ host, path })
    send(response, ownPage(own, host, path) ?? answer(host, path))
  })
  const https = await listen(server)
  const proxy = await startProxy(HOSTS, https.port)
  return {
    proxyPort: proxy.port,
    contacted: proxy.contacted,
    refused: proxy.refused,
    requests,
    serve: (path, html, host = 'www.icloud.com') => void own.set(host + path, html),
    close: async () => void (await Promise.all([proxy.close(), https.close()])),
  }
}

function requested(request: IncomingMessage) {
  return { host: (request.headers.host ?? '').replace(/:\d+$/, ''), path: request.url ?? '/' }
}

function ownPage(own: Map<string, string>, host: string, path: string): Reply | undefined {
  const body = own.get(host + path) ?? own.get(host + path.replace(/\?.*/, ''))
  return body === undefined ? undefined : { status: 200, type: 'text/html', body }
}

function send(response: ServerResponse, { status, type, body }: Reply) {
  const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }
  response.writeHead(status, headers).end(body)
}
