import { createReader } from '../../icloud/page/reader.ts'

/** Reads all of `root` at once; how many steps that took. */
export function readWhole(root: Node): number {
  const place = { surface: 'shell', route: '', lang: 'en-us' } as const
  const nothing = () => {}
  const reader = createReader({ onCandidate: nothing, onShadowRoot: nothing, onDialog: nothing })
  reader.begin(place)
  reader.read(root)
  let steps = 0
  while (reader.step()) steps++
  return steps
}
