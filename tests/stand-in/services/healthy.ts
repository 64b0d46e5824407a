import { account, storageUsage, webAccess } from './account.ts'
import type { Call, Change, Reply, ServiceRequest } from './call.ts'
import { devices, IPAD, IPHONE, MAC } from './devices.ts'
import { badCookie } from './errors.ts'
import { siteOf } from './hosts.ts'
import type { Library } from './libraries.ts'
import { photos } from './photos.ts'
import { systemStatus } from './system-status.ts'

const JSON_TYPE = 'application/json; charset=UTF-8'

export function healthyReply(call: Call, request: ServiceRequest, libraries: Library[]): Reply {
  const isKnown = call === 'status' || request.cookies
  const type = call === 'status' ? 'application/javascript' : JSON_TYPE
  const change = isKnown ? healthy(call, request, libraries) : badCookie
  return { status: 200, type, headers: {}, body: '', ...change }
}

function healthy(call: Call, request: ServiceRequest, libraries: Library[]): Change {
  if (call === 'validate') return { body: account(siteOf(request.host)) }
  if (call === 'storage') return { body: storageUsage() }
  if (call === 'devices') return { body: devices(IPHONE, IPAD, MAC) }
  if (call === 'web-access') return { body: webAccess() }
  if (call === 'status') return { body: systemStatus() }
  return photos(call, request, libraries)
}
