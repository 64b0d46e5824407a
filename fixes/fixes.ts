import { FIXES } from './all.ts'
import type { CardId, Fix, FixId } from './fix.ts'
import { FIX_IDS } from './fix.ts'

export const fixOf = (id: CardId) => FIXES.find(fix => fix.id === id) as Fix

export const isCardId = (id: string): id is CardId => FIXES.some(fix => fix.id === id)

/** The number a person knows the fix by, from 1; undefined for the closing card. */
export const numberOf = (id: CardId) => (id === 'still-stuck' ? undefined : FIX_IDS.indexOf(id as FixId) + 1)

export const STEPS = FIXES.flatMap(fix => fix.steps)
