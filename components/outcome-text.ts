import type { Outcome, Result } from '../fixes/outcomes.ts'
import { timeText } from './format.ts'
import { text } from './text.ts'

/** It did not help */
export const answerText = (result: Result) => text(`outcomes.answers.${result.replaceAll('-', '_')}`)

/** You said: it did not help (2:03 PM) */
export const saidText = ({ result, at }: Outcome) =>
  text(`outcomes.said.${result.replaceAll('-', '_')}`, { time: timeText(at) })
