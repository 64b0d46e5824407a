import type { Page } from 'puppeteer-core'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { FAULTS, type FaultName } from '../stand-in/services/faults.ts'
import { SITUATIONS } from '../stand-in/services/situations.ts'
import { BROWSERS } from './both.ts'
import { browserFor } from './shared-browsers.ts'

const VALIDATE = 'https://setup.icloud.com/setup/ws/1/validate'
const STORAGE = 'https://p99-setup.icloud.com/setup/ws/1/storageUsageInfo'
const DEVICES = 'https://p99-setup.icloud.com/setup/web/device/getDevices'
const PHOTOS = 'https://p99-ckdatabasews.icloud.com:443/database/1/com.apple.photos.cloud/production'
const STATUS = 'https://www.apple.com/support/systemstatus/data/system_status_en_US.js'
const PRIMARY = { zoneName: 'PrimarySync' }
const COUNT = { batch: [{ query: { recordType: 'HyperionIndexCountLookup' }, zoneID: PRIMARY }] }
const NEWEST = { query: { recordType: 'CPLAssetAndMasterByAddedDate' }, resultsLimit: 4, zoneID: PRIMARY }

/** What a script of the page reads; undefined where the browser lets it read nothing. */
const ask = (page: Page, address: string, init: RequestInit = { method: 'POST' }) =>
  page.evaluate(
    async (url, more) => {
      const response = await fetch(url, { credentials: 'include', ...more }).catch(() => undefined)
      if (!response) return undefined
      const body = await response.text().catch(() => '')
      const json = () => JSON.parse(body)
      const isJson = response.headers.get('content-type')?.startsWith('application/json') && body
      const retryAfter = response.headers.get('retry-after')
      return { status: response.status, retryAfter, size: body.length, json: isJson ? json() : undefined }
    },
    address,
    init as Record<string, string>,
  )

const posted = (body: unknown) => ({ method: 'POST', body: JSON.stringify(body) })

describe.each(BROWSERS)("iCloud's services of the stand-in in %s", name => {
  const browser = browserFor(name, { extension: false })
  let page: Page

  beforeAll(async () => {
    page = await browser.session.newPage()
    await page.goto('https://www.icloud.com/')
  })

  afterEach(() => {
    browser.standIn.services.reset()
    browser.standIn.requests.length = 0
  })

  test('tell the page of icloud.com about its account', async () => {
    const { json } = (await ask(page, VALIDATE, posted(null))) ?? {}
    expect(json.dsInfo.appleId).toBe('PRIVATE.person@icloud.com')
    expect(json.webservices.account.url).toBe('https://p99-setup.icloud.com:443')
    expect(browser.standIn.requests).toContainEqual({
      host: 'setup.icloud.com',
      path: '/setup/ws/1/validate',
      method: 'POST',
      body: 'null',
      origin: 'https://www.icloud.com',
      contentType: 'text/plain;charset=UTF-8',
      cookies: true,
    })
  })

  test('tell of storage, devices, zones and photos', async () => {
    expect((await ask(page, STORAGE))?.json.storageUsageInfo.usedStorageInBytes).toBe(5261334938)
    expect((await ask(page, DEVICES, {}))?.json.devices[0]).toMatchObject({ osVersion: 'iOS;26.1' })
    expect((await ask(page, `${PHOTOS}/shared/zones/list`, posted({})))?.json.zones).toHaveLength(1)
    const { json } = (await ask(page, `${PHOTOS}/private/records/query`, posted(NEWEST))) ?? {}
    expect(json.records.map(({ recordType }: { recordType: string }) => recordType)).toEqual([
      'CPLMaster',
      'CPLMaster',
      'CPLAsset',
      'CPLAsset',
    ])
  })

  test('count photos that arrive', async () => {
    const count = async () => {
      const answer = await ask(page, `${PHOTOS}/private/internal/records/query/batch`, posted(COUNT))
      return answer?.json.batch[0].records[0].fields.itemCount.value
    }
    expect(await count()).toBe(1204)
    browser.standIn.services.arrive(3)
    expect(await count()).toBe(1207)
  })

  test('let no preflight pass', async () => {
    const headers = { 'content-type': 'application/json' }
    expect(await ask(page, VALIDATE, { ...posted(null), headers })).toBeUndefined()
    expect(new Set(browser.standIn.requests.map(({ method }) => method))).toEqual(new Set(['OPTIONS']))
  })

  test('know nobody without the cookies of the sign-in', async () => {
    expect(await ask(page, VALIDATE, { method: 'POST', credentials: 'omit' })).toMatchObject({ status: 421 })
  })

  test('show that something came that must not', async () => {
    await ask(page, 'https://p99-fmipweb.icloud.com/fmipservice/client/web/initClient')
    await ask(page, 'https://setup.icloud.com/setup/ws/1/requestPCS')
    expect(browser.standIn.services.trapped.map(({ host }) => host)).toEqual([
      'p99-fmipweb.icloud.com',
      'setup.icloud.com',
    ])
  })

  const readable: [FaultName, object | undefined][] = [
    ['421 with requestInfo', { status: 421, json: { success: false } }],
    ['401 missing token', { status: 401, json: { error: 1 } }],
    ['429 with Retry-After', { status: 429, retryAfter: null }],
    ['429 with Retry-After to be read', { status: 429, retryAfter: '60' }],
    ['450 password', { status: 450, size: 0 }],
    ['a page instead of JSON', { status: 200, size: FAULTS['a page instead of JSON'].answer.body.length }],
    ['no permission to read', undefined],
    ['hang-up', undefined],
    ['domainToUse', { json: { domainToUse: 'iCloud.com.cn' } }],
    ['empty webservices', { json: { webservices: {} } }],
  ]
  test.each(readable)('go wrong when told to: %s', async (fault, expected) => {
    browser.standIn.services.answer('validate', FAULTS[fault].answer)
    const answer = await ask(page, VALIDATE)
    if (expected) expect(answer).toMatchObject(expected)
    else expect(answer).toBeUndefined()
  })

  test('are silent until they are set right again', async () => {
    browser.standIn.services.answer('validate', 'never')
    const asked = ask(page, VALIDATE)
    await expect.poll(() => browser.standIn.requests.at(-1)?.path).toBe('/setup/ws/1/validate')
    browser.standIn.services.reset()
    // A browser may ask once more on a connection that broke: then it gets the answer.
    expect([undefined, 200]).toContain((await asked)?.status)
  })

  test('suppose a situation of several answers', async () => {
    browser.standIn.services.suppose(SITUATIONS['signed out'])
    expect([(await ask(page, VALIDATE))?.status, (await ask(page, STORAGE))?.status]).toEqual([421, 421])
  })

  describe('from elsewhere', () => {
    test('cannot be read', async () => {
      await page.goto('https://idmsa.apple.com/')
      expect(await ask(page, VALIDATE)).toBeUndefined()
      expect(browser.standIn.requests.at(-1)).toMatchObject({ host: 'setup.icloud.com', cookies: false })
      expect(await ask(page, STATUS, { credentials: 'omit' })).toBeUndefined()
      expect(browser.standIn.requests.at(-1)?.host).toBe('www.apple.com')
    })

    test('answer each region by itself', async () => {
      await page.goto('https://www.icloud.com.cn/')
      expect(await ask(page, VALIDATE)).toBeUndefined()
      const { json } = (await ask(page, VALIDATE.replace('icloud.com', 'icloud.com.cn'))) ?? {}
      expect(json.webservices.ckdatabasews.url).toBe('https://p99-ckdatabasews.icloud.com.cn:443')
    })

    test('give the status of the system, and no page of its host', async () => {
      expect((await page.goto(STATUS))?.status()).toBe(200)
      await expect(page.goto('https://www.apple.com/support/systemstatus/')).rejects.toThrow()
      expect(browser.standIn.refused).toContain('www.apple.com:443')
    })
  })
})
