/** Of one kind of finding, or under one drift: how many were to be found, were found, and are right. */
export interface Score {
  expected: number
  found: number
  right: number
}

export const precisionOf = ({ found, right }: Score) => (found ? right / found : 1)
export const recallOf = ({ expected, right }: Score) => (expected ? right / expected : 1)

export type Scores = Map<string, Score>

export function add(scores: Scores, name: string, counted: Partial<Score>): void {
  const { expected, found, right } = scores.get(name) ?? { expected: 0, found: 0, right: 0 }
  scores.set(name, {
    expected: expected + (counted.expected ?? 0),
    found: found + (counted.found ?? 0),
    right: right + (counted.right ?? 0),
  })
}

/** Precision and recall, a line for each name. */
export function print(scores: Scores): void {
  const rows = [...scores].map(([name, score]) => [
    name,
    { ...score, precision: precisionOf(score).toFixed(3), recall: recallOf(score).toFixed(3) },
  ])
  console.table(Object.fromEntries(rows))
}
