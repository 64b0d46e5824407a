import { isElement } from '../tree.ts'
import { PLAN } from '../words.ts'
import type { Finder } from './candidate.ts'
import { isIcloud, linkFinder } from './control.ts'

/** Where the plan and what uses it are shown: /icloudplus/plan, /icloudplus/storage, /storage/, …/upgrade. */
const PLAN_ADDRESS = /\/(plan|plans|storage|upgrade|manage-storage|change-plan)\/?$/i

/** A link to the plan, to what uses the space, or to more of it. */
export const planLink = linkFinder(['storage', 'plan', 'upgrade'], (link, element) =>
  isIcloud(link) && PLAN_ADDRESS.test(link.pathname) ? { kind: 'storage-plan', element } : undefined,
)

/** A link or button that says that it leads there. */
export const planButton: Finder = {
  names: PLAN,
  find: node => (isElement(node) ? { kind: 'storage-plan', element: node } : undefined),
}
