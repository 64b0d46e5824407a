import { useWords } from '../../icloud/page/word-lists.ts'

/** Put in by `bundle.ts`: a page cannot ask the browser for them, as the content script does. */
declare const PAGE_WORDS: Record<string, string>

useWords(list => PAGE_WORDS[list] ?? '')
