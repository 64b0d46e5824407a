import '../browser/in-page-words.ts'
import type { Sighting } from '../../icloud/finding.ts'
import { type Drifting, elementsIn } from './drifting.ts'
import { DRIFTS, type DriftName } from './drifts.ts'
import { hasCome, holdTimers } from './has-come.ts'
import { lossOf } from './lost.ts'
import { randomFrom } from './random.ts'
import { read } from './read.ts'
import { judge, type Verdict, type Wanted } from './verdict.ts'

/** One page, and how it is to change. */
export interface Job {
  url: string
  drift: DriftName
  seed: number
  after?: string
  wanted: Wanted[]
}

declare global {
  interface Window {
    /** Undefined when there is nothing on the page that this drift changes. */
    readDrifted(job: Job): Promise<Verdict | undefined>
  }
}

/** How many frames of animation a page gets to come right, when the first reading was not: a busy computer takes its time. */
const PATIENCE = 600

window.readDrifted = async ({ drift, seed, after, wanted }) => {
  await hasCome(document, after)
  const expected = wanted.map(({ element }) => find(element))
  const rows = wanted.map(({ kind }, at) => lossOf(drift, kind, expected[at] as Element))
  const page: Drifting = { document, random: randomFrom(seed), expected, inserted: new Set() }
  const changes = watchChanges()
  const drifting = DRIFTS[drift](page) ?? [].values()
  drifting.next()
  if (!changes.takeRecords().length) return undefined
  return whenRight(drifting, sightings => judge(page, wanted, rows, sightings))
}

function watchChanges(): MutationObserver {
  const changes = new MutationObserver(() => {})
  const options = { subtree: true, childList: true, characterData: true, attributes: true }
  changes.observe(document, options)
  for (const { shadowRoot } of elementsIn(document)) if (shadowRoot) changes.observe(shadowRoot, options)
  return changes
}

function find(selector: string): Element {
  const inside = (host: Element, part: string) => (host.shadowRoot ?? host).querySelector(part) as Element
  return selector.split(' >>> ').reduce(inside, document.documentElement)
}

/** Goes on with the drift each time the page has been read; then the first verdict without a fault, or the last. */
async function whenRight(
  drifting: Iterator<void>,
  judged: (sightings: Sighting[]) => Verdict,
): Promise<Verdict> {
  const patience = new AbortController()
  let verdict: Verdict | undefined
  finishAnimations()
  await read(document, patience.signal, sightings => {
    const { done } = drifting.next()
    finishAnimations()
    if (!done) return false
    if (!verdict) frames(PATIENCE).then(() => patience.abort())
    verdict = judged(sightings)
    return verdict.wrong.length + verdict.missing.length === 0
  })
  return verdict as Verdict
}

/** What is moved to another place fades in anew. */
function finishAnimations(): void {
  for (const animation of document.getAnimations()) animation.finish()
}

async function frames(count: number): Promise<void> {
  for (let left = count; left > 0; left--) await new Promise(requestAnimationFrame)
}

holdTimers(window)
