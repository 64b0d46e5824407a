globalThis.benchRead = () => {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  let said = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType !== Node.ELEMENT_NODE) continue
    if (node.getAttribute('role') !== null) said++
    if (node.getAttribute('aria-label') !== null) said++
    if (node.getAttribute('aria-valuetext') !== null) said++
  }
  return said
}
