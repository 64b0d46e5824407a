/** jo.doe@icloud.com -> j•••@icloud.com: enough to recognise one's own, no more. */
export function masked(address: string): string {
  const at = address.lastIndexOf('@')
  return `${[...address][0]}•••${address.slice(at)}`
}
