import '../browser/in-page-words.ts'
import { measureSizes, visits } from './count-visits.ts'
import { readWhole } from './read-whole.ts'
import { SHAPES } from './shapes.ts'
import { build, type Tree } from './tree.ts'

export interface Cost {
  nodes: number
  steps: number
  visits: number
}

declare global {
  interface Window {
    costOf(tree: Tree): Cost
    /** Made here: what is sent into a page may not be nested as deep as some of them are. */
    costOfShape(name: string, count: number): Cost
  }
}

/** Trees are read, and never laid out: a browser's own layout may not be up to them. Nor does a frame in it load. */
const NEVER_SHOWN = document.implementation.createHTMLDocument()

window.costOf = tree => {
  const root = NEVER_SHOWN.createElement('div')
  NEVER_SHOWN.body.append(root)
  const nodes = build(root, tree)
  measureSizes(root)
  visits.count = 0
  const steps = readWhole(root)
  const cost = { nodes, steps, visits: visits.count }
  root.remove()
  return cost
}

window.costOfShape = (name, count) => window.costOf((SHAPES[name] as (count: number) => Tree)(count))
