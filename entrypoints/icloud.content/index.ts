import { defineContentScript } from '#imports'
export default defineContentScript({ matches: ['https://www.icloud.com/*'], main() {} })
