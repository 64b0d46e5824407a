/** Whether a value is one that can be read. */
export type Read = (value: unknown) => boolean

export const isShort: Read = value => typeof value === 'string' && value.length < 100
export const isTime: Read = value => isShort(value) && !Number.isNaN(Date.parse(value as string))
export const isNote: Read = value => typeof value === 'string' && value.length <= 500
export const isCount: Read = value => Number.isSafeInteger(value) && (value as number) >= 0
export const oneOf =
  (values: readonly unknown[]): Read =>
  value =>
    values.includes(value)
