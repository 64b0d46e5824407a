import { besideThePause } from './beside-the-pause.ts'
import type { SymptomId } from './symptoms/symptom.ts'
import { wordsOf } from './words-of.ts'

/** A symptom in all the words it is known by. */
export interface Worded {
  id: SymptomId
  texts: string[]
}

/** Characters of what is typed or pasted that are read: a message and much around it. */
const MOST = 1000

/** Of what was typed and of the text, the parts that are in the other, added up: all of one is enough. */
const ENOUGH = 0.9

/** Of words this long, one letter may be wrong. */
const LONG = 5

/** Text word -> how well something typed matches it, 0 to 1, and which word that was. */
type Matches = Map<string, { by: string; quality: number }>

/** The rarer a word, the more it says. */
type Weigh = (word: string) => number

/**
 * The symptoms that what the person typed or pasted may mean, best first; all of them while nothing is typed. Case,
 * accents, widths, punctuation, numbers and the order of words make no difference, nor does one wrong letter in a word
 * of five or more, nor that the last is only begun.
 */
export function searchSymptoms<T extends Worded>(typed: string, symptoms: readonly T[]): T[] {
  const asked = wordsOf(besideThePause(typed.slice(0, MOST), symptoms))
  if (asked.length === 0) return [...symptoms]
  const known = symptoms.map(symptom => ({ symptom, texts: symptom.texts.map(wordsOf) }))
  const weigh = weigher(known.map(({ texts }) => new Set(texts.flat())))
  const matches = matchesOf(asked, new Set(known.flatMap(({ texts }) => texts.flat())))
  return known
    .map(({ symptom, texts }) => ({
      symptom,
      score: Math.max(0, ...texts.map(text => score(asked, text, matches, weigh))),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ symptom }) => symptom)
}

function weigher(vocabularies: Set<string>[]): Weigh {
  const counts = new Map<string, number>()
  for (const words of vocabularies) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return word => Math.log(1 + vocabularies.length / (counts.get(word) ?? 1))
}

function matchesOf(asked: string[], vocabulary: Set<string>): Matches {
  const matches: Matches = new Map()
  for (const word of vocabulary) {
    for (const by of asked) {
      const quality = likeness(by, word, by === asked.at(-1))
      if (quality > (matches.get(word)?.quality ?? 0)) matches.set(word, { by, quality })
    }
  }
  return matches
}

/** 0 = another word, 1 = the same. */
function likeness(typed: string, word: string, isLast: boolean): number {
  if (typed === word) return 1
  if (word.startsWith(typed))
    return isLast || typed.length >= 3 ? 0.6 + (0.3 * typed.length) / word.length : 0
  if (Math.min(typed.length, word.length) < LONG) return 0
  return typed.startsWith(word) || hasOneWrong(typed, word) ? 0.7 : 0
}

/** One letter wrong, missing, too many, or two swapped, also when `word` is only begun. */
const hasOneWrong = (typed: string, word: string) =>
  [-1, 0, 1].some(more => isOneOff(typed, word.slice(0, typed.length + more)))

function isOneOff(a: string, b: string): boolean {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const [restA, restB] = [a.slice(at), b.slice(at)]
  const isSwapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
  return (
    restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) || isSwapped
  )
}

function score(asked: string[], text: string[], matches: Matches, weigh: Weigh): number {
  const found = text.filter(word => matches.has(word))
  if (found.length === 0) return 0
  const by = new Set(found.map(word => matches.get(word)?.by))
  const weight = sum(found.map(word => weigh(word) * (matches.get(word)?.quality ?? 0)))
  const ofText = weight / sum(text.map(weigh))
  const ofTyped = sum(asked.filter(word => by.has(word)).map(weigh)) / sum(asked.map(weigh))
  // Of two texts that are in a long paste, the one that is all there counts more than the one that has more words.
  return ofText + ofTyped < ENOUGH ? 0 : (ofText ** 2 + ofTyped) * Math.sqrt(weight)
}

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)
