/** Hands a file to the browser to save, without the `downloads` permission. `type`: such as text/markdown. */
export function saveFile(name: string, type: string, words: string): void {
  const link = document.createElement('a')
  // Not taken back: a browser may ask where to save first. It goes with the page.
  link.href = URL.createObjectURL(new Blob([words], { type }))
  link.download = name
  link.click()
}
