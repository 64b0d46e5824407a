import { FIXES } from './all.ts'
import { EXTRAS } from './extra/all.ts'
import type { CardId, Fix, FixId } from './fix.ts'
import { FIX_IDS } from './fix.ts'

/** Every card there is: the seven, the closing card, and those that come only where they apply. */
export const CARDS: Fix[] = [...FIXES, ...EXTRAS]

export const fixOf = (id: CardId) => CARDS.find(fix => fix.id === id) as Fix

export const isCardId = (id: string): id is CardId => CARDS.some(fix => fix.id === id)

/** The number a person knows the fix by, from 1; undefined for a card that is not one of the seven. */
export const numberOf = (id: CardId) => FIX_IDS.indexOf(id as FixId) + 1 || undefined

export const STEPS = CARDS.flatMap(fix => fix.steps)
