import { CONTROL } from '../selectors.ts'
import { PLAN } from '../words.ts'
import type { Finder } from './candidate.ts'
import { isElement } from './candidate.ts'
import { isIcloud, linkOf, nameOf } from './control.ts'

/** Where the plan and what uses it are shown: /icloudplus/plan, /icloudplus/storage, /storage/, …/upgrade. */
const PLAN_ADDRESS = /\/(plan|plans|storage|upgrade|manage-storage|change-plan)\/?$/i

/** A link or button to the plan, to what uses the space, or to more of it. */
export const storagePlan: Finder = node => {
  if (!isElement(node) || !node.matches(CONTROL)) return undefined
  const link = linkOf(node)
  const leadsThere = link !== undefined && isIcloud(link) && PLAN_ADDRESS.test(link.pathname)
  return leadsThere || PLAN.has(nameOf(node)) ? { kind: 'storage-plan', element: node } : undefined
}
