import type { Usage } from '../finding.ts'
import { unmarked, unquoted } from './marks.ts'
import { isPlan } from './plan-sizes.ts'
import { isOther, isPart, isUnclear, type Pair, pairIn, plain } from './size-pair.ts'
import { mayHoldShare } from './size-units.ts'
import * as says from './storage-words.ts'

export interface Hints {
  lang?: string
  /** Words around the text: the label of its tile, a heading. A function is asked only when it matters. */
  context?: string | (() => string)
}

type Order = 'share first' | 'total first'

/** Every plan has 5 GB or more, however those are counted. What has less is a mailbox, a mail, a cache; bytes. */
const LARGER_THAN = 4e9
const LONGEST_TEXT = 200
const LONGEST_CONTEXT = 300
const LIST = /[·•|,;、，،؛()（）]/

/** What a text such as "4.9 GB of 5 GB used" says, in any language; `undefined` when it may say anything else. */
export function usageIn(text: string, hints: Hints = {}): Usage | undefined {
  if (text.length > LONGEST_TEXT) return
  const plainly = unquoted(unmarked(text))
  const said = mayHoldShare(plainly) ? pairIn(plainly, hints.lang) : undefined
  if (!said) return
  const context = contextIn(hints)
  const pair = { ...said, storage: said.storage || says.STORAGE.test(context) }
  if (isUnclear(pair) || isOther(pair, context) || isPart(pair, context)) return
  const order = orderOf(pair, hints.lang)
  // "4.9 GB used, 5 GB free storage" may be shares of 10 GB.
  const usage = order ? usageOf(pair, order) : pair.forFree ? undefined : unorderedUsage(pair)
  // No device holds what a plan does, but one can stand near by.
  return usage && usage.total > LARGER_THAN && (isPlan(usage.total) || !says.isOfOthers(context))
    ? usage
    : undefined
}

function contextIn({ context = '' }: Hints): string {
  const words = typeof context === 'string' ? context : context()
  // "jo.doe@…" would look like the name of a file.
  return plain(words.slice(0, LONGEST_CONTEXT)).replace(/\S+@\S+/g, ' ')
}

function orderOf({ between, used }: Pair, lang = ''): Order | undefined {
  if (says.TOTAL_FIRST.test(between)) return 'total first'
  if (says.USED_FIRST_MARK.test(between)) return 'share first'
  const [, ...tails] = between.split(says.USED_FIRST())
  const tail = tails.pop()
  const dutchOr = /^nl/i.test(lang) && between.trim() === 'of' && !used
  const open = tail === undefined || LIST.test(between.replace(/[()（）]/g, '')) || dutchOr
  return open || !isFiller(tail) ? undefined : 'share first'
}

// "of your", "sur un total de", but not "of storage, upgrade to".
const isFiller = (tail: string) =>
  tail.length <= 24 &&
  ![says.STORAGE, says.USED, says.FREE, says.APART, says.APART_MARK].some(list => list.test(tail))

function usageOf(pair: Pair, order: Order): Usage | undefined {
  const [share, total] = order === 'share first' ? pair.sizes : [pair.sizes[1], pair.sizes[0]]
  const told = pair.used || pair.free
  const bothPlans = isPlan(share) && isPlan(total) && share !== total
  const plans = !bothPlans || (share < total && !/^\s*[/∕]\s*$/.test(pair.between))
  if (!told && !(isPlan(total) ? plans : pair.storage)) return
  return answer(pair, share, total)
}

function answer({ free }: Pair, share: number, total: number): Usage | undefined {
  if (total === 0 || (share > total && (free || !isPlan(total)))) return
  return { used: free ? total - share : share, total }
}

// Without a word that gives the order, the plan is the total, or else the larger.
function unorderedUsage(pair: Pair): Usage | undefined {
  const [first, second] = pair.sizes
  const [firstPlan, secondPlan] = [isPlan(first), isPlan(second)]
  const totalFirst = firstPlan === secondPlan ? first > second : firstPlan
  const [share, total] = totalFirst ? [second, first] : [first, second]
  if (isApart(pair.between)) return
  if (!isTold(pair, totalFirst) && !(isPlan(total) && !isPlan(share) && share <= total && isBare(pair)))
    return
  const said = isPlan(total) || says.TOTAL.test(pair.words)
  return said ? answer(pair, share, total) : undefined
}

const isApart = (between: string) => says.APART.test(between) || says.APART_MARK.test(between)

// "used" and "free" speak for the size they stand next to.
function isTold({ before, between, after, used, free }: Pair, totalFirst: boolean): boolean {
  if (!used && !free) return false
  const [left = '', ...right] = between.split(LIST)
  const sides = [`${before} ${left}`, `${right.join(' ')} ${after}`]
  const [share = '', total = ''] = totalFirst ? sides.reverse() : sides
  const speaks = (words: string) => says.USED.test(words) || says.FREE.test(words)
  if (right.length) return speaks(share) && !speaks(total)
  return used || speaks(totalFirst ? `${between} ${after}` : `${before} ${between}`)
}

// A language we have no words for: "4,9 GB xyz 5 GB".
function isBare({ between, titled, storage }: Pair): boolean {
  const words = between.trim()
  if (!words) return storage
  const short = words.length <= 24 && words.split(' ').length <= 3
  return short && !titled && /^[\p{L}\p{M}\s:：'’]+$/u.test(words) && !says.STORAGE.test(words)
}
