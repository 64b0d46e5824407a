import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { listen } from './listening.ts'

export interface ProxyLog {
  contacted: string[]
  refused: string[]
}

/**
 * Gives the real host names to the stand-in server and nothing to anybody else, so that no test can reach
 * the internet and every attempt shows in `contacted`.
 */
export async function startProxy(allowed: string[], serverPort: number) {
  const log: ProxyLog = { contacted: [], refused: [] }
  const server = createServer((request, response) => refusePlain(request, response, log))
  server.on('connect', (request: IncomingMessage, client: Duplex) => {
    // A browser that closes a tab resets its tunnels: without a listener that would end the test run.
    client.on('error', () => client.destroy())
    const target = request.url ?? ''
    log.contacted.push(target)
    if (isAllowed(target, allowed)) return tunnel(client, serverPort)
    log.refused.push(target)
    client.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  return { ...log, ...(await listen(server)) }
}

function isAllowed(target: string, allowed: string[]) {
  return allowed.some(host => target === `${host}:443`)
}

function tunnel(client: Duplex, port: number) {
  const upstream = connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    upstream.pipe(client).pipe(upstream)
  })
  upstream.on('error', () => client.destroy())
  client.on('close', () => upstream.destroy())
}

/** Plain HTTP is refused for every host: icloud.com is HTTPS only, and so is the stand-in. */
function refusePlain(request: IncomingMessage, response: ServerResponse, log: ProxyLog) {
  const { host } = new URL(request.url ?? '', `http://${request.headers.host}`)
  const target = host.includes(':') ? host : `${host}:80`
  log.contacted.push(target)
  log.refused.push(target)
  response.writeHead(403).end()
}
