import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer, Call, Change, Reply, ServiceRequest } from './call.ts'
import { corsFor } from './cors.ts'
import { healthyReply } from './healthy.ts'
import { STATUS_HOST } from './hosts.ts'
import { libraries } from './libraries.ts'
import { received } from './received.ts'
import { callOf, isTrap } from './route.ts'

/** iCloud's web services and Apple's System Status; without orders, those of a healthy account. */
export interface Services {
  /** From now on, and until `reset`, a call is answered so. */
  answer(call: Call, answer: Answer): void
  /** The same for several calls: a situation of `situations.ts`, for one. */
  suppose(answers: Partial<Record<Call, Answer>>): void
  /** Photos reach the person's own library: the count grows, the newest arrived now. */
  arrive(photos: number): void
  /** Requests that must never come: Find My, and whatever prompts a device. They get a 500. */
  trapped: ServiceRequest[]
  /** A healthy account again, nothing held back or arrived. */
  reset(): void
}

interface Order {
  answer: Answer
  times: number
}

export type Take = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const JSON_TYPE = 'application/json; charset=UTF-8'
const TRAP: Reply = { status: 500, type: JSON_TYPE, headers: {}, body: { error: 'Never to be asked' } }
const UNKNOWN: Reply = { status: 404, type: JSON_TYPE, headers: {}, body: {} }
/** Without a word on who may read: no browser goes on after it. */
const PREFLIGHT = 421

export function startServices(
  record: (request: ServiceRequest) => void,
  refuse: (host: string) => void,
): Services & { take: Take } {
  const orders = new Map<Call, Order>()
  const silent = new Set<ServerResponse>()
  const trapped: ServiceRequest[] = []
  let shelf = libraries(Date.now())

  const answer = (call: Call, given: Answer) => void orders.set(call, { answer: given, times: 0 })

  function replyTo(request: ServiceRequest): Reply | 'never' | 'hang-up' {
    if (isTrap(request)) {
      trapped.push(request)
      return TRAP
    }
    const call = callOf(request)
    if (!call) return UNKNOWN
    return carryOut(orders.get(call), request, healthyReply(call, request, shelf))
  }

  async function take(incoming: IncomingMessage, response: ServerResponse) {
    const request = await received(incoming)
    record(request)
    if (request.host === STATUS_HOST && callOf(request) !== 'status') {
      refuse(request.host)
      return void response.destroy()
    }
    if (request.method === 'OPTIONS') return void response.writeHead(PREFLIGHT).end()
    const reply = replyTo(request)
    if (reply === 'hang-up') response.destroy()
    else if (reply === 'never') silent.add(response)
    else send(response, request, reply)
  }

  function suppose(answers: Partial<Record<Call, Answer>>) {
    for (const [call, given] of Object.entries(answers)) answer(call as Call, given)
  }

  function arrive(photos: number) {
    const [own] = shelf
    own.items += photos
    own.arrivals.unshift(...Array.from({ length: photos }, (_, number) => Date.now() - number))
  }

  function reset() {
    orders.clear()
    trapped.length = 0
    shelf = libraries(Date.now())
    for (const response of silent) response.destroy()
    silent.clear()
  }

  return { answer, suppose, arrive, trapped, reset, take }
}

function carryOut(order: Order | undefined, request: ServiceRequest, healthy: Reply) {
  if (!order) return healthy
  order.times += 1
  const { answer, times } = order
  const change = typeof answer === 'function' ? answer(request, times, healthy) : answer
  return typeof change === 'string' ? change : { ...healthy, ...(change satisfies Change) }
}

function send(response: ServerResponse, { host, origin }: ServiceRequest, reply: Reply) {
  const headers = { 'content-type': reply.type, 'cache-control': 'no-store', ...corsFor(host, origin) }
  const body = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body)
  response.writeHead(reply.status, { ...headers, ...reply.headers }).end(body)
}
