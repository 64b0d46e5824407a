import { CONTROL } from '../selectors.ts'
import { isElement } from '../tree.ts'
import { PLAN } from '../words.ts'
import type { Finder } from './candidate.ts'
import { isIcloud, linkOf, nameOf } from './control.ts'

/** Where the plan and what uses it are shown: /icloudplus/plan, /icloudplus/storage, /storage/, …/upgrade. */
const PLAN_ADDRESS = /\/(plan|plans|storage|upgrade|manage-storage|change-plan)\/?$/i

/** A link or button to the plan, to what uses the space, or to more of it. */
export const storagePlan: Finder = {
  elements: CONTROL,
  find: node =>
    isElement(node) && (leadsThere(node) || PLAN.has(nameOf(node)))
      ? { kind: 'storage-plan', element: node }
      : undefined,
}

function leadsThere(element: Element): boolean {
  // To resolve each link of a page takes long.
  if (!/storage|plan|upgrade/i.test(element.getAttribute('href') ?? '')) return false
  const link = linkOf(element)
  return link !== undefined && isIcloud(link) && PLAN_ADDRESS.test(link.pathname)
}
