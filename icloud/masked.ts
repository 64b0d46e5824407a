/** jo.doe@icloud.com -> j•••@icloud.com: enough to recognise one's own, no more. */
export function masked(address: string): string {
  const at = address.lastIndexOf('@')
  return `${[...address][0]}•••${address.slice(at)}`
}

/** The code of a country: no code begins as another. */
const COUNTRY = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/

/** +86 138 0013 8042 -> +86 •••42. Without a plus nobody knows whether it begins with a country's code. */
export function maskedNumber(number: string): string {
  const digits = number.replace(/\D/g, '')
  const code = number.startsWith('+') ? `+${COUNTRY.exec(digits)} ` : ''
  return `${code}•••${digits.slice(-2)}`
}
