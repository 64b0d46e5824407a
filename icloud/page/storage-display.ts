import type { Usage } from '../finding.ts'
import { isPlan } from './plan-sizes.ts'
import { isOther, isPart, type Pair, pairIn, plain } from './size-pair.ts'
import * as says from './storage-words.ts'

export interface Hints {
  lang?: string
  /** Words around the text: the label of its tile, a heading. */
  context?: string
}

type Order = 'share first' | 'total first'

const LONGEST_TEXT = 200
const LONGEST_CONTEXT = 300
const LIST = /[·•|,;、，،؛()（）]/

/** What a text such as "4.9 GB of 5 GB used" says, in any language; `undefined` when it may say anything else. */
export function usageIn(text: string, hints: Hints = {}): Usage | undefined {
  if (text.length > LONGEST_TEXT) return
  const context = plain((hints.context ?? '').slice(0, LONGEST_CONTEXT))
  const pair = pairIn(text, context, hints.lang)
  if (!pair || isOther(pair, context) || isPart(pair, context)) return
  const order = orderOf(pair, hints.lang)
  return order ? usageOf(pair, order) : unorderedUsage(pair)
}

function orderOf({ between, used }: Pair, lang = ''): Order | undefined {
  if (says.TOTAL_FIRST.test(between)) return 'total first'
  if (says.USED_FIRST_MARK.test(between)) return 'share first'
  const [, ...tails] = between.split(says.USED_FIRST)
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
  if (share > total && (free || !isPlan(total))) return
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
