import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Finding } from '../../icloud/finding.ts'
import { changeReport, findingsIn, loadReports } from '../../platform/tab-reports.ts'

const AT = '2026-10-05T12:00:00.000Z'
const finding = (id: string): Finding => ({ id, kind: 'photos-library', level: 'info' })
const frame = (...ids: string[]) => ({ at: AT, findings: ids.map(finding), hidden: false })

beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
})

describe('changeReport', () => {
  it('gives the change what is there, and gives back what is then', async () => {
    expect(await changeReport(1, report => ({ ...report, 0: frame('a') }))).toEqual({ 0: frame('a') })
    expect(await changeReport(1, report => ({ ...report, 2: frame('b') }))).toEqual({
      0: frame('a'),
      2: frame('b'),
    })
    expect(await loadReports()).toEqual({ 1: { 0: frame('a'), 2: frame('b') } })
  })

  it('loses no frame of many that report at once', async () => {
    const frames = Array.from({ length: 20 }, (_, i) => i)
    await Promise.all(
      frames.map(i => changeReport(1 + (i % 2), report => ({ ...report, [i]: frame(`f${i}`) }))),
    )
    const reports = await loadReports()
    const ids = Object.values(reports).flatMap(report => findingsIn(report).map(({ id }) => id))
    expect(ids.sort()).toEqual(frames.map(i => `f${i}`).sort())
    expect(Object.keys(reports)).toEqual(['1', '2'])
  })

  it('keeps the order of the changes', async () => {
    await Promise.all([
      changeReport(1, () => ({ 0: frame('old') })),
      changeReport(1, () => undefined),
      changeReport(1, report => ({ ...report, 3: frame('new') })),
    ])
    expect(await loadReports()).toEqual({ 1: { 3: frame('new') } })
  })

  it('forgets a tab, and no other', async () => {
    await changeReport(1, () => ({ 0: frame('a') }))
    await changeReport(12, () => ({ 0: frame('b') }))
    expect(await changeReport(1, () => undefined)).toBeUndefined()
    expect(await loadReports()).toEqual({ 12: { 0: frame('b') } })
  })

  it('keeps nothing of a tab when no frame of it is left', async () => {
    await changeReport(1, () => ({ 4: frame('a') }))
    expect(await changeReport(1, () => ({}))).toBeUndefined()
    expect(await loadReports()).toEqual({})
  })

  it('goes on after a change that failed', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('full'))
    const failed = changeReport(1, () => ({ 0: frame('a') }))
    const next = changeReport(1, report => ({ ...report, 2: frame('b') }))
    await expect(failed).rejects.toThrow('full')
    expect(await next).toEqual({ 2: frame('b') })
  })
})

describe('loadReports', () => {
  it('takes only reports', async () => {
    await fakeBrowser.storage.session.set({ account: 'j•••@icloud.com' })
    await changeReport(5, () => ({ 0: frame() }))
    expect(await loadReports()).toEqual({ 5: { 0: frame() } })
  })
})

describe('findingsIn', () => {
  it('sums the frames of a tab', () => {
    expect(findingsIn({ 0: frame('a', 'b'), 4: frame(), 9: frame('c') }).map(({ id }) => id)).toEqual([
      'a',
      'b',
      'c',
    ])
    expect(findingsIn(undefined)).toEqual([])
  })
})
