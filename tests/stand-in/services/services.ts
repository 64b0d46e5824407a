import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer, Call, ServiceRequest } from './call.ts'

/** iCloud's web services and Apple's System Status; without orders, those of a healthy account. */
export interface Services {
  /** From now on, and until `reset`, a call is answered so. */
  answer(call: Call, answer: Answer): void
  /** Photos reach the person's own library: the count grows, the newest arrived now. */
  arrive(photos: number): void
  /** Requests that must never come: Find My, and whatever prompts a device. They get a 500. */
  trapped: ServiceRequest[]
  /** A healthy account again, nothing held back or arrived. */
  reset(): void
}

export function startServices(): Services & { take(request: IncomingMessage, response: ServerResponse): void } {
  throw new Error('Under way')
}
