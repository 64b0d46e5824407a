import { charge } from './charge.ts'
import { connection } from './connection.ts'
import type { CardId, Fix, FixId } from './fix.ts'
import { FIX_IDS } from './fix.ts'
import { icloudStorage } from './icloud-storage.ts'
import { iphoneStorage } from './iphone-storage.ts'
import { restart } from './restart.ts'
import { settings } from './settings.ts'
import { stillStuck } from './still-stuck.ts'
import { update } from './update.ts'

/** The seven and the closing card, in order. */
export const FIXES: Fix[] = [
  settings,
  connection,
  icloudStorage,
  iphoneStorage,
  restart,
  update,
  charge,
  stillStuck,
]

export const fixOf = (id: CardId) => FIXES.find(fix => fix.id === id) as Fix

export const isCardId = (id: string): id is CardId => FIXES.some(fix => fix.id === id)

/** The number a person knows the fix by, from 1; undefined for the closing card. */
export const numberOf = (id: CardId) => (id === 'still-stuck' ? undefined : FIX_IDS.indexOf(id as FixId) + 1)

export const STEPS = FIXES.flatMap(fix => fix.steps)
