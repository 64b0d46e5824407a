import { language } from './format.ts'

/** 1204 -> "1,204". */
export const numberText = (n: number) => new Intl.NumberFormat(language()).format(n)
