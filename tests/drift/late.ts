import { type Drift, textsIn } from './drifting.ts'

/** Nothing at first; then the elements, half of their words missing; then the words. */
export const late: Drift = function* ({ document, random }) {
  const { body } = document
  const lateTexts = textsIn(document)
    .filter(() => random() < 0.5)
    .map(text => ({ text, data: text.data }))
  const content = [...body.childNodes].filter(node => node.nodeName !== 'SCRIPT')
  for (const { text } of lateTexts) text.data = ''
  for (const node of content) node.remove()
  yield
  body.append(...content)
  if (lateTexts.length) yield
  for (const { text, data } of lateTexts) text.data = data
}
