import { saysStorageIsFull } from '../storage-full-words.ts'
import { messageFinder } from './message.ts'

/** A dialog, an alert or a banner that says iCloud's storage is full or nearly full. */
export const storageFull = messageFinder('storage-full', saysStorageIsFull, /[iI][cC]loud|ICLOUD/)
