import { fixData } from './data.ts'
import { EXTRAS } from './extra/all.ts'
import type { CardId, Fix, FixId } from './fix.ts'
import { FIX_IDS } from './fix.ts'

/** Every card there is: the seven, the closing card, and those that come only where they apply. */
export const cards = (): Fix[] => [...fixData().FIXES, ...EXTRAS]

export const fixOf = (id: CardId) => cards().find(fix => fix.id === id) as Fix

export const isCardId = (id: string): id is CardId => cards().some(fix => fix.id === id)

/** The number a person knows the fix by, from 1; undefined for a card that is not one of the seven. */
export const numberOf = (id: CardId) => FIX_IDS.indexOf(id as FixId) + 1 || undefined

export const steps = () => cards().flatMap(fix => fix.steps)
