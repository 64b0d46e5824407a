import { anyOf, labels, lazy, matching, pattern, stemsOf } from './word-lists.ts'

/** The Account button of the toolbar. */
export const ACCOUNT = labels('account')

/** The button that signs in. */
export const SIGN_IN_WORDS = labels('sign_in')

/** The names of the apps in which people write and keep things, and how their addresses begin. */
export const APPS = labels('apps')

/** The Photos app's name. */
export const PHOTOS = labels('photos')

/** Buttons and links that lead to the plan or to what uses the space. */
export const PLAN = labels('plan')

/** What Find Devices says of a device that it reaches, and of one that it does not. */
export const ONLINE = labels('online')
export const OFFLINE = labels('offline')
/** Since when. */
export const SINCE = lazy(() => pattern(` ${anyOf('since')}(?!\\p{L}).{0,24}$`))

/** "Battery", in upper or lower case. */
export const BATTERY = matching(() => stemsOf(anyOf('battery'), 'i'))
