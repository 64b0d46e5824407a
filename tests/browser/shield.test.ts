import { expect, it } from 'vitest'
import { inBoth } from './both.ts'
import { CARD, openStorageCard, ours, oursGone } from './our-ui.ts'

/** A page that listens to everything, at the window and before anybody else. */
const nosyPage = `<!doctype html><html lang="en-us"><head><title>Nosy</title><script>
window.heard = []
const types = 'keydown keypress keyup input change click pointerdown pointerup mousedown mouseup focusin focus wheel'
for (const type of types.split(' ')) {
  for (const target of [window, document]) {
    target.addEventListener(type, event => {
      if (event.target.localName === 'unstuck-hints') window.heard.push(type)
    }, true)
    target.addEventListener(type, event => {
      if (event.composedPath().some(node => node.localName === 'unstuck-hints')) window.heard.push(type)
    })
  }
}
</script></head><body><p>4.9 GB of 5 GB used</p></body></html>`

declare global {
  interface Window {
    heard: string[]
  }
}

inBoth('the shield', bench => {
  it('keeps keys, clicks and focus in our layer from the page, and they still work', async () => {
    bench.standIn.serve('/nosy', nosyPage)
    const page = await bench.icloud('/nosy')
    await openStorageCard(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press(' ')
    await ours(page, `${CARD} input:checked`)
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Delete')
    await page.keyboard.type('abc')
    await (await ours(page, `${CARD} .close`)).click()
    await oursGone(page, CARD)
    expect(await page.evaluate(() => window.heard)).toEqual([])
  })

  it('leaves the events of the page alone', async () => {
    bench.standIn.serve('/clicks', clicksPage)
    const page = await bench.icloud('/clicks')
    await page.click('button')
    await page.keyboard.press('a')
    expect(await page.evaluate(() => window.heard)).toEqual(['click', 'keydown'])
  })
})

const clicksPage = `<!doctype html><html lang="en-us"><head><title>Clicks</title></head><body>
<p>4.9 GB of 5 GB used</p><button style="margin: 200px">Press</button><script>
window.heard = []
for (const type of ['click', 'keydown']) document.addEventListener(type, () => window.heard.push(type))
</script></body></html>`
