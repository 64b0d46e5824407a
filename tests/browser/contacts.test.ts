import { expect, it } from 'vitest'
import { inBoth } from './both.ts'
import { MAKERS } from './makers.ts'
import { openStorageCard } from './our-ui.ts'

const hostOf = (contacted: string) => contacted.replace(/:\d+$/, '')

inBoth(
  'what is contacted while somebody uses icloud.com, from the start of the browser',
  bench => {
    it('is icloud.com, and what the browser itself contacts', async () => {
      const page = await bench.icloud()
      await openStorageCard(page)
      await bench.popup()
      await page.goto('https://www.icloud.com/photos/')
      const hosts = new Set(bench.standIn.contacted.map(hostOf))
      expect([...hosts].filter(host => !MAKERS.test(host))).toEqual(['www.icloud.com'])
    })
  },
  { own: true },
)
