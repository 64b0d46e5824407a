import { browser } from 'wxt/browser'
import { outcomeKey, waitKey } from '../fixes/kept.ts'
import { openWait } from '../fixes/open-wait.ts'
import { tellWait } from '../fixes/wait-values.ts'
import { isDue, isWaiting, type Wait } from '../fixes/waiting.ts'
import { createTurns } from './in-turn.ts'
import { keep, loadKept } from './kept.ts'

const NAME = 'wait'

/**
 * Longest between two looks at the clock, ms. An alarm for the morning alone would be late by as long as the computer slept:
 * on some systems a browser's alarms stand still meanwhile (github.com/w3c/webextensions/issues/433).
 */
const CHECK = 10 * 60_000

/** `due`: the wait whose time has come, if any; `isNews`: nobody was told so far. */
type OnTime = (due: Wait | undefined, isNews: boolean) => Promise<void>

/**
 * Keeps the browser's alarm as what is kept says, whoever changes that, and calls back each time. Call it when the
 * background starts: alarms may be gone with the browser's last run.
 */
export function keepTime(onTime: OnTime): void {
  const inTurn = createTurns()
  const look = () => inTurn(() => lookAtClock(onTime, new Date()))
  browser.alarms.onAlarm.addListener(look)
  // Each starts the background, whose start is what counts.
  browser.runtime.onStartup.addListener(look)
  browser.runtime.onInstalled.addListener(look)
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && Object.keys(changes).some(tellsOfWait)) look()
  })
  look()
}

/** A fix that worked ends the asking, and that it stopped again begins it anew. */
const tellsOfWait = (key: string) =>
  key.startsWith(waitKey('' as never)) || key.startsWith(outcomeKey('' as never))

async function lookAtClock(onTime: OnTime, now: Date): Promise<void> {
  const wait = openWait(await loadKept())
  const due = wait && isDue(wait, now) ? wait : undefined
  if (wait && !due && isWaiting(wait)) await setAlarm(wait, now)
  else await browser.alarms.clear(NAME)
  const isNews = due?.told === false
  // A full storage must not keep the badge away; nor is anybody told for ever.
  const isKept = isNews && (await isTold(now))
  await onTime(due, isKept)
}

/** Every view hears of it, and shows that it is time. */
const isTold = (now: Date) =>
  keep(tellWait(now)).then(
    () => true,
    () => false,
  )

const setAlarm = ({ until }: Wait, now: Date) =>
  browser.alarms.create(NAME, { when: Math.min(Date.parse(until), now.getTime() + CHECK) })

/** The wait that is due now. */
export async function dueWait(): Promise<Wait | undefined> {
  const wait = openWait(await loadKept())
  return wait && isDue(wait, new Date()) ? wait : undefined
}
