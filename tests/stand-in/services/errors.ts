import { configBag } from './account.ts'
import type { Change } from './call.ts'

const missing = 'Missing X-APPLE-WEBAUTH-TOKEN cookie'
const cloudKit = (serverErrorCode: string, reason: string) => ({
  uuid: 'PRIVATE-uuid',
  serverErrorCode,
  reason,
})

/** The session is gone, in its three shapes. */
export const signedOut: Change = {
  status: 421,
  body: {
    success: false,
    requestInfo: [{ country: 'US', region: 'PRIVATE-CA' }],
    configBag: configBag('icloud.com'),
  },
}
export const signedOutInBrief: Change = { status: 421, body: { success: false, error: 1 } }
export const badCookie: Change = {
  status: 421,
  body: { success: false, error: 'Failed to validate the credentials from cookie' },
}
export const stale: Change = { status: 421, body: '' }

export const missingToken: Change = { status: 401, body: { reason: missing, error: 1 } }
export const missingTokenInside: Change = { status: 500, body: { success: false, error: missing } }
export const noAuthentication: Change = {
  status: 401,
  body: cloudKit('AUTHENTICATION_FAILED', 'no auth method found'),
}
export const accessDenied: Change = {
  status: 403,
  body: cloudKit('ACCESS_DENIED', 'private db access disabled for this account'),
}
export const notFound: Change = { status: 404, body: cloudKit('ZONE_NOT_FOUND', 'Zone does not exist') }
export const notALibrary: Change = { status: 400, body: cloudKit('BAD_REQUEST', 'Index has invalid data') }
export const missingKeys: Change = {
  status: 423,
  body: {
    requestUUID: 'PRIVATE-uuid',
    errorReason: 'Missing PCS cookies from the request',
    errorCode: 423,
  },
}
export const passwordWanted: Change = { status: 450, body: '' }
